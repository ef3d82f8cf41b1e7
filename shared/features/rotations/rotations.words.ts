// Says a finding and its mends in words: the key of the sentence and the names, dates and figures in it.
import type { MessageKey } from '../../messages/catalogue.ts';
import { type Locale, translate } from '../../messages/translate.ts';
import { dateOf, dayNumber } from '../../values/day.ts';
import type { Mend } from './rotations.mends.ts';
import { type Finding, presentAt } from './rotations.rules.ts';
import type { World } from './rotations.world.ts';

export type Words = { key: MessageKey; params: Record<string, string | number> };
/** How a world's names, days and weeks are said: `weekOf` is the teaching week of a day, 0 outside the terms. */
export type Speech = { locale: Locale; origin: string; weekOf: (day: number) => number };

const MOST_NAMES = 4;

/** The sentence of a finding. Parameters: name, post, unit, others, other (unit or post), n, week, fm fd tm td (dates). */
export function wordsOf(world: World, finding: Finding, speech: Speech): Words {
  const params = {
    name: personName(world, finding.person, speech),
    post: postName(world, finding.post, speech),
    unit: unitName(world, finding.unit, speech),
    other:
      finding.kind === 'doubleBooked' ? whereName(world, finding, speech) : unitName(world, finding.otherUnit, speech),
    others: namesOf(world, finding.others, speech),
    n: finding.n,
    week: speech.weekOf(finding.from),
    ...dayParams('f', finding.from, speech),
    ...dayParams('t', finding.to, speech),
  };
  const isTaken = finding.kind === 'overbooked' && finding.others.length > 0;
  const key = finding.kind === 'overbooked' && !isTaken ? 'noPlaces' : finding.kind;
  return { key: `rotations.conflict.${key}`, params };
}

/** The label of a mend. */
export function wordsOfMend(world: World, mend: Mend, speech: Speech): Words {
  return {
    key: `rotations.mend.${mend.kind}`,
    params: { post: postName(world, mend.stay.post, speech), n: mend.n, ...dayParams('f', mend.stay.from, speech) },
  };
}

/** A day as `<prefix>y`, `<prefix>m` and `<prefix>d`. */
export function dayParams(prefix: string, day: number, speech: Pick<Speech, 'origin'>): Record<string, number> {
  const date = dateOf(dayNumber(speech.origin) + day);
  return {
    [`${prefix}y`]: Number(date.slice(0, 4)),
    [`${prefix}m`]: Number(date.slice(5, 7)),
    [`${prefix}d`]: Number(date.slice(8, 10)),
  };
}

const named = (zh: string, en: string, { locale }: Pick<Speech, 'locale'>): string => (locale === 'en' && en ? en : zh);

export function personName(world: World, person: number, speech: Pick<Speech, 'locale'>): string {
  const who = world.lists.people[person];
  return who ? named(who.name, who.nameEn, speech) : '';
}

export function unitName(world: World, unit: number, speech: Pick<Speech, 'locale'>): string {
  const of = world.lists.units[unit];
  return of ? named(of.titleZh, of.titleEn || of.titleZh, speech) : '';
}

/** Enterprise and post, short where a short name is kept: 恒辰精密 5号岗. */
export function postName(world: World, post: number, speech: Pick<Speech, 'locale'>): string {
  const of = world.lists.posts[post];
  const enterprise = world.lists.enterprises[of?.enterprise ?? -1];
  if (!of || !enterprise) return '';
  return `${named(enterprise.shortName || enterprise.name, enterprise.nameEn, speech)} ${named(of.name, of.nameEn, speech)}`;
}

/** At most four names, then how many more. */
export function namesOf(world: World, people: readonly number[], speech: Pick<Speech, 'locale'>): string {
  const names = people.slice(0, MOST_NAMES).map((person) => personName(world, person, speech));
  const all = people.length;
  if (all > MOST_NAMES)
    return translate(speech.locale, 'rotations.names.more', { names: names.join(separator(speech)), all });
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  return translate(speech.locale, 'rotations.names.last', { names: names.join(separator(speech)), last });
}

const separator = ({ locale }: Pick<Speech, 'locale'>): string => translate(locale, 'ui.listSeparator');

function whereName(world: World, finding: Finding, speech: Speech): string {
  return postName(world, finding.otherPost, speech) || unitName(world, finding.otherUnit, speech);
}

/** Who is at a post in a week, each name once. */
export function namesInWeek(world: World, post: number, monday: number): number[] {
  const people = new Set<number>();
  for (let day = monday; day < monday + 7; day++) for (const person of presentAt(world, post, day)) people.add(person);
  return [...people];
}
