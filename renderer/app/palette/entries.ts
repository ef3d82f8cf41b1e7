// What the palette offers for a text: pages, commands of the screen in view, records of the store.
import type { ComponentType } from 'react';
import type { Output } from '../../../shared/api.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import type { Action } from '../../ui/actions/registry.tsx';
import type { Translate } from '../../ui/i18n.tsx';
import type { NavigationItem } from '../navigation.ts';

export type Entry = {
  id: string;
  group: MessageKey;
  title: string;
  /** What it is, or why it cannot run. */
  note: string;
  icon?: ComponentType<{ size?: number | string }> | undefined;
  disabled?: boolean;
  run: () => unknown;
};

export type Found = Output<'reports.search'>[number];

type Place = { path: string; kind: MessageKey };

/** Where a found record is opened. */
const places: Readonly<Record<Found['kind'], Place>> = {
  apprentice: { path: '/apprentices', kind: 'app.kindApprentice' },
  enterprise: { path: '/enterprises', kind: 'app.kindEnterprise' },
  mentor: { path: '/mentors', kind: 'app.kindMentor' },
  cohort: { path: '/programmes/cohort', kind: 'app.kindCohort' },
  certificate: { path: '/certificates/register', kind: 'app.kindCertificate' },
};

export type Go = (path: string, open?: string) => unknown;

export function pageEntries(items: readonly NavigationItem[], text: string, t: Translate, go: Go): Entry[] {
  return items
    .map((item) => ({
      id: `page:${item.path}`,
      group: 'app.palettePages' as const,
      title: t(item.label),
      note: '',
      icon: item.icon,
      run: () => go(item.path),
    }))
    .filter((entry) => contains(entry.title, text));
}

export function actionEntries(actions: readonly Action[], text: string, t: Translate): Entry[] {
  return actions
    .map((action) => ({
      id: `action:${action.id}`,
      group: 'app.paletteActions' as const,
      title: t(action.label, action.params),
      words: action.keywords ?? '',
      note: action.disabledReason ?? '',
      icon: action.icon,
      disabled: !!action.disabledReason,
      run: action.run,
    }))
    .filter((entry) => contains(`${entry.title} ${entry.words}`, text));
}

export function recordEntries(found: readonly Found[], t: Translate, go: Go): Entry[] {
  return found.map(({ kind, id, title, subtitle }) => ({
    id: `record:${kind}:${id}`,
    group: 'app.paletteRecords' as const,
    title,
    note: [t(places[kind].kind), subtitle].filter(Boolean).join(' · '),
    run: () => go(places[kind].path, id),
  }));
}

function contains(title: string, text: string): boolean {
  return title.toLowerCase().includes(text.trim().toLowerCase());
}
