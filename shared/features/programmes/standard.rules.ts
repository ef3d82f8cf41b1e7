// Rules of standards: prerequisites without cycles, and how one version differs from another.
import { type UnitWithRequires, unitColumns } from './programmes.schema.ts';

/** A chain of codes in which each unit requires the next and the last is the first again; null when there is none. */
export function prerequisiteCycle(units: readonly Pick<UnitWithRequires, 'code' | 'requires'>[]): string[] | null {
  const requires = new Map(units.map((u) => [u.code, u.requires]));
  const done = new Set<string>();
  const walk = (code: string, path: readonly string[]): string[] | null => {
    if (path.includes(code)) return [...path.slice(path.indexOf(code)), code];
    if (done.has(code)) return null;
    for (const next of requires.get(code) ?? []) {
      const cycle = walk(next, [...path, code]);
      if (cycle) return cycle;
    }
    done.add(code);
    return null;
  };
  for (const code of requires.keys()) {
    const cycle = walk(code, []);
    if (cycle) return cycle;
  }
  return null;
}

export type UnitDifference = {
  code: string;
  titleZh: string;
  titleEn: string;
  change: 'added' | 'removed' | 'changed';
  fields: { field: string; before: string; after: string }[];
};

/** Fields compared between versions, in the order they are shown. */
const COMPARED = unitColumns.filter((column) => column !== 'code');

/** How the units of a version differ from the version before, matched by code; units alike are left out. */
export function differencesOf(
  before: readonly UnitWithRequires[],
  after: readonly UnitWithRequires[],
): UnitDifference[] {
  const old = new Map(before.map((u) => [u.code, u]));
  const now = new Set(after.map((u) => u.code));
  const head = (u: UnitWithRequires) => ({ code: u.code, titleZh: u.titleZh, titleEn: u.titleEn });
  const changed = after.flatMap((unit): UnitDifference[] => {
    const was = old.get(unit.code);
    if (!was) return [{ ...head(unit), change: 'added', fields: [] }];
    const fields = COMPARED.map((field) => ({ field, before: shown(was, field), after: shown(unit, field) }));
    const different = fields.filter((f) => f.before !== f.after);
    return different.length ? [{ ...head(unit), change: 'changed', fields: different }] : [];
  });
  const removed = before.filter((u) => !now.has(u.code));
  return [...changed, ...removed.map((u): UnitDifference => ({ ...head(u), change: 'removed', fields: [] }))];
}

function shown(unit: UnitWithRequires, field: (typeof COMPARED)[number]): string {
  if (field === 'requires') return [...unit.requires].sort().join(' ');
  if (field === 'criteria') return unit.criteria.map((c) => (c.en ? `${c.zh} / ${c.en}` : c.zh)).join('\n');
  return String(unit[field]);
}

/** The label of a bar: what was typed, or the first characters of the title. */
export const shortLabel = (typed: string, title: string, most: number): string =>
  typed || [...title].slice(0, most).join('');
