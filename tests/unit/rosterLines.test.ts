// Which lines the review shows, folds and walks through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item, itemsOf, problemsOf, type Tab } from '../../renderer/features/apprentices/import/lines.ts';

const show = (results: string, tab: Tab = 'all', more: { opened?: number[]; problemsFirst?: boolean } = {}) =>
  itemsOf(results, { tab, opened: new Set(more.opened ?? []), problemsFirst: more.problemsFirst ?? false });
const brief = (items: Item[]) =>
  items.map((item) =>
    item.kind === 'row' ? String(item.at) : `${item.from}–${item.to}${item.updates ? ` u${item.updates}` : ''}`,
  );

describe('folding', () => {
  it('folds what needs no look, keeps a rejected line with its neighbours and a warning by itself', () => {
    expect(brief(show('nnnnnurnnuunnNnn'))).toEqual(['0–4', '5', '6', '7', '8–12 u2', '13', '14', '15']);
  });
  it('folds what is already stored where nothing is doubtful', () => {
    expect(brief(show('sssssunssss'))).toEqual(['0–4', '5', '6', '7–10']);
    expect(brief(show('nnnnnn'))).toEqual(['0', '1', '2', '3', '4', '5']);
  });
  it('opens a fold', () =>
    expect(brief(show('nnnnnr', 'all', { opened: [0] }))).toEqual(['0', '1', '2', '3', '4', '5']));
  it('puts what is urgent first when asked', () => {
    expect(brief(show('nNsr', 'all', { problemsFirst: true }))).toEqual(['3', '1', '0', '2']);
  });
  it.each<[Tab, string[]]>([
    ['new', ['0', '1']],
    ['update', ['2', '3']],
    ['reject', ['4']],
    ['warn', ['1', '3']],
  ])('the tab %s shows its lines unfolded', (tab, lines) => expect(brief(show('nNuUrsk', tab))).toEqual(lines));
});

it('every line is shown or folded exactly once, and no problem is ever folded', () => {
  const results = fc.array(fc.constantFrom(...'nusrkNUS'), { maxLength: 60 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(results, fc.boolean(), fc.array(fc.nat(60)), (text, problemsFirst, opened) => {
      const items = itemsOf(text, { tab: 'all', opened: new Set(opened), problemsFirst });
      const places = items.flatMap((item) =>
        item.kind === 'row' ? [item.at] : Array.from({ length: item.to - item.from + 1 }, (_, i) => item.from + i),
      );
      expect(places.sort((a, b) => a - b)).toEqual([...text].map((_, i) => i));
      const rows = new Set(items.flatMap((item) => (item.kind === 'row' ? [item.at] : [])));
      expect(problemsOf(text).every((at) => rows.has(at))).toBe(true);
    }),
  );
});
