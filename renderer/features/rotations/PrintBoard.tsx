// The board on paper: A3 or A4 landscape, 26 weeks a page, patterns and labels on, legend and load of posts at the foot.
import { createPortal } from 'react-dom';
import { paintOf } from '../../../shared/features/rotations/rotations.paint.ts';
import { coverageOf } from '../../../shared/features/rotations/rotations.rules.ts';
import { postName } from '../../../shared/features/rotations/rotations.words.ts';
import { addDays } from '../../../shared/values/day.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { colourOf } from './Bar.tsx';
import { type View, ViewContext } from './BoardContext.tsx';
import { schoolBlocks } from './gaps.ts';
import { Legend } from './Legend.tsx';
import { fitted, shortPost, shortUnit } from './label.ts';
import type { BoardRow, StayRow } from './rows.ts';
import type { Paper } from './Toolbar.tsx';
import '../../ui/list/print.css';
import './print.css';

const WEEKS = 26;
/** Rows that fit under the head with the foot below, by paper; millimetres of the week columns. */
const PAPERS = { A4: { rows: 20, width: 230 }, A3: { rows: 32, width: 350 } } as const;

export type PrintBoardProps = { paper: Paper; rows: readonly BoardRow[]; view: View; from: number; college: string };

export function PrintBoard({ paper, rows, view, from, college }: PrintBoardProps) {
  const { rows: perPage } = PAPERS[paper];
  const pages = Array.from({ length: Math.ceil(rows.length / perPage) }, (_, i) =>
    rows.slice(i * perPage, (i + 1) * perPage),
  );
  const first = Math.max(0, Math.min(from, (view.model.board.weeks - WEEKS) * 7));
  const page = { ...view, first, last: first + WEEKS * 7 - 1, zoom: 31 as const };
  return createPortal(
    <div className="jx-print jx-print-board" data-paper={paper}>
      <style>{`@page { size: ${paper} landscape; margin: 10mm; }`}</style>
      <ViewContext.Provider value={page}>
        {pages.map((part, i) => (
          <PaperPage
            key={part[0]?.key}
            rows={part}
            view={page}
            number={i + 1}
            all={pages.length}
            college={college}
            paper={paper}
          />
        ))}
      </ViewContext.Provider>
    </div>,
    document.body,
  );
}

type PageProps = { rows: readonly BoardRow[]; view: View; number: number; all: number; college: string; paper: Paper };
function PaperPage({ rows, view, number, all, college, paper }: PageProps) {
  const t = useT();
  const format = useFormat();
  const { board, speech } = view.model;
  const weeks = Array.from({ length: WEEKS }, (_, i) => view.first + i * 7);
  const day = (offset: number): string => addDays(board.origin, offset);
  return (
    <section>
      <header>
        <b>
          {t('rotations.title')} {t(`rotations.version.${board.state}`, { number: board.version })}
        </b>
        <span>{format.range(day(view.first), day(view.last))}</span>
        <span>{college}</span>
        <span>{t('rotations.paper.printed', { day: format.fullDay(day(board.today)) })}</span>
        <span>
          {number} / {all}
        </span>
      </header>
      {board.state === 'draft' && <div className="jx-print-draft">{t('rotations.paper.draft')}</div>}
      <table>
        <thead>
          <tr>
            <th>{t('rotations.apprentice')}</th>
            {weeks.map((monday) => (
              <th key={monday}>{speech.weekOf(monday) || day(monday).slice(5)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-group={row.kind === 'group'}>
              <td>
                {row.name}
                {row.kind === 'row' && <Figure row={row} view={view} />}
              </td>
              <td colSpan={WEEKS}>{row.kind === 'row' && <PaperBars row={row} view={view} paper={paper} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <Legend />
        <p>
          {t('rotations.paper.loads')}: {loadsOf(rows, view)}
        </p>
      </footer>
    </section>
  );
}

function Figure({ row, view }: { row: StayRow; view: View }) {
  if (row.person < 0) return null;
  const { planned, required } = coverageOf(view.model.world, row.person);
  return (
    <small>
      {' '}
      {planned}/{required}
    </small>
  );
}

function PaperBars({ row, view, paper }: { row: StayRow; view: View; paper: Paper }) {
  const { world, locale } = view.model;
  const share = (days: number): string => `${(days / (WEEKS * 7)) * 100}%`;
  const pixels = (days: number): number => (days / (WEEKS * 7)) * PAPERS[paper].width * 3.78;
  const cohort = world.lists.people[row.person]?.cohort ?? -1;
  const box = (from: number, to: number) => {
    const start = Math.max(from, view.first);
    return { left: share(start - view.first), width: share(Math.min(to, view.last) - start + 1) };
  };
  const isShown = (of: { from: number; to: number }): boolean => of.to >= view.first && of.from <= view.last;
  return (
    <div className="jx-print-track">
      {schoolBlocks(world, cohort)
        .filter(isShown)
        .map((block) => (
          <div key={block.from} className="jx-hatch" style={box(block.from, block.to)} />
        ))}
      {row.stays.map((index) => {
        const stay = world.stays[index];
        if (!stay || !isShown(stay)) return null;
        const { fill, edge } = paintOf(colourOf(view, stay));
        const style = { ...box(stay.from, stay.to), '--fill': `var(--stay-${fill || 'other'})` };
        const room = pixels(stay.to - stay.from + 1) - 14;
        return (
          <div key={index} className="jx-stay" data-edge={edge} style={style}>
            {fitted(shortUnit(world, stay.unit, locale), shortPost(world, stay.post, locale), room)}
          </div>
        );
      })}
    </div>
  );
}

/** `恒辰精密 5号岗 3/2`: the posts of the rows on this page, in the weeks on it. */
function loadsOf(rows: readonly BoardRow[], { model, first, last }: View): string {
  const posts = new Set<number>();
  for (const row of rows)
    for (const index of row.kind === 'row' ? row.stays : []) {
      const stay = model.world.stays[index];
      if (stay && stay.post >= 0 && stay.to >= first && stay.from <= last) posts.add(stay.post);
    }
  return [...posts]
    .map((post) => {
      const load = model.world.load[post] ?? new Uint16Array();
      const most = load
        .slice(Math.max(0, first - model.world.first), last - model.world.first + 1)
        .reduce((a, b) => Math.max(a, b), 0);
      return `${postName(model.world, post, model.speech)} ${most}/${model.board.posts[post]?.places ?? 0}`;
    })
    .join(' · ');
}
