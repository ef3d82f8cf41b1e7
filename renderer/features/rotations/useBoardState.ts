// What the user has set on the board: scale, colours, rows, cohorts and folded groups, found again the next time; version.
import { useCallback, useMemo, useState } from 'react';
import { z } from 'zod';
import type { VersionChoice } from '../../../shared/features/rotations/rotations.schema.ts';
import { useRemembered } from '../../ui/useRemembered.ts';
import type { ColourBy } from './BoardContext.tsx';
import type { RowsBy } from './rows.ts';
import { ZOOMS, type Zoom } from './timeline.ts';

const settings = z.object({
  zoom: z.literal(ZOOMS).catch(31),
  colourBy: z.enum(['unit', 'enterprise']).catch('unit'),
  by: z.enum(['person', 'post', 'mentor']).catch('person'),
  /** Ids of the cohorts shown, none for all; ids of groups that are folded. */
  cohorts: z.array(z.string()).catch([]),
  folded: z.array(z.string()).catch([]),
});
const usual = settings.parse({});

/** Reads what was kept; whatever is not a setting counts as not set. */
export const readSettings = (kept: unknown): z.output<typeof settings> => settings.catch(usual).parse(kept);

export function useBoardState() {
  const { value, ready, change } = useRemembered('rotations.board', readSettings);
  const [version, setVersion] = useState<VersionChoice>('draft');
  const [post, setPost] = useState<number | null>(null);
  const cohorts = useMemo<ReadonlySet<string>>(() => new Set(value.cohorts), [value.cohorts]);
  const folded = useMemo<ReadonlySet<string>>(() => new Set(value.folded), [value.folded]);
  const commands = useMemo(
    () => ({
      zoomBy: (way: 1 | -1) => change((old) => ({ ...old, zoom: nextZoom(old.zoom, way) })),
      setColourBy: (colourBy: ColourBy) => change((old) => ({ ...old, colourBy })),
      setBy: (by: RowsBy) => change((old) => ({ ...old, by })),
      setCohorts: (chosen: ReadonlySet<string>) => change((old) => ({ ...old, cohorts: [...chosen] })),
      toggle: (group: string) => change((old) => ({ ...old, folded: toggled(old.folded, group) })),
    }),
    [change],
  );
  /** Makes sure that the apprentices of a cohort have their rows. */
  const reveal = useCallback(
    (cohort: string) =>
      change((old) => ({
        ...old,
        by: 'person',
        cohorts: old.cohorts.length === 0 || old.cohorts.includes(cohort) ? old.cohorts : [...old.cohorts, cohort],
        folded: old.folded.filter((group) => group !== cohort),
      })),
    [change],
  );
  const { zoom, colourBy, by } = value;
  return { ready, zoom, colourBy, by, cohorts, folded, version, setVersion, post, setPost, ...commands, reveal };
}

function nextZoom(zoom: Zoom, way: 1 | -1): Zoom {
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(zoom) - way))] ?? zoom;
}

const toggled = (groups: readonly string[], group: string): string[] =>
  groups.includes(group) ? groups.filter((other) => other !== group) : [...groups, group];
