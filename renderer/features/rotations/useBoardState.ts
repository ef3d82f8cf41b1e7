// What the user has set on the board: version, scale, colours, rows, cohorts, folded groups.
import { useState } from 'react';
import type { VersionChoice } from '../../../shared/features/rotations/rotations.schema.ts';
import type { ColourBy } from './BoardContext.tsx';
import type { RowsBy } from './rows.ts';
import { ZOOMS, type Zoom } from './timeline.ts';

const NOTHING: ReadonlySet<string> = new Set();

export function useBoardState() {
  const [version, setVersion] = useState<VersionChoice>('draft');
  const [zoom, setZoom] = useState<Zoom>(31);
  const [colourBy, setColourBy] = useState<ColourBy>('unit');
  const [by, setBy] = useState<RowsBy>('person');
  const [cohorts, setCohorts] = useState<ReadonlySet<string>>(NOTHING);
  const [folded, setFolded] = useState<ReadonlySet<string>>(NOTHING);
  const [post, setPost] = useState<number | null>(null);
  const zoomBy = (way: 1 | -1) =>
    setZoom((old) => ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(old) - way))] ?? old);
  const toggle = (group: string) =>
    setFolded((old) => {
      const next = new Set(old);
      if (!next.delete(group)) next.add(group);
      return next;
    });
  return {
    version,
    setVersion,
    zoom,
    zoomBy,
    colourBy,
    setColourBy,
    by,
    setBy,
    cohorts,
    setCohorts,
    folded,
    toggle,
    post,
    setPost,
  };
}
