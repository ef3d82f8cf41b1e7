// The head of the board: terms, months and weeks, holidays to the exact day, today; follows the sideways scroll.
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo, type Ref, useMemo } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { addDays } from '../../../shared/values/day.ts';
import { type Translate, useT } from '../../ui/i18n.tsx';
import { useView, type View } from './BoardContext.tsx';
import type { RowsBy } from './rows.ts';
import { monthsOf, NAME_WIDTH, type Stretch, termsOf, weekOf, xOf } from './timeline.ts';

export type HeadProps = {
  trackRef: Ref<HTMLDivElement>;
  by: RowsBy;
  /** First day of the week that a conflict is about, or null. */
  litDay: number | null;
  onToday: () => void;
  onStep: (weeks: number) => void;
};

const NAME_EVERY = 420;

const firstHead: Record<RowsBy, MessageKey> = {
  person: 'rotations.apprentice',
  post: 'rotations.post',
  mentor: 'rotations.head.mentorRows',
};

export const Head = memo(function Head({ trackRef, by, litDay, onToday, onStep }: HeadProps) {
  const t = useT();
  const view = useView();
  return (
    <div className="jx-board-head">
      <div className="jx-board-corner" style={{ width: NAME_WIDTH }}>
        <div>
          <ActionIcon size={24} variant="default" aria-label={t('rotations.earlier')} onClick={() => onStep(-8)}>
            <IconChevronLeft size={15} />
          </ActionIcon>
          <Button variant="default" h={24} px={8} onClick={onToday}>
            {t('rotations.today')}
          </Button>
          <ActionIcon size={24} variant="default" aria-label={t('rotations.later')} onClick={() => onStep(8)}>
            <IconChevronRight size={15} />
          </ActionIcon>
        </div>
        <div>
          <span>{t(firstHead[by])}</span>
          {by !== 'post' && <span>{t('rotations.head.planned')}</span>}
        </div>
      </div>
      <div className="jx-board-head-window">
        <div className="jx-board-head-track" ref={trackRef}>
          <Stretches view={view} t={t} />
          <Weeks view={view} litDay={litDay} />
        </div>
      </div>
    </div>
  );
});

function Stretches({ view, t }: { view: View; t: Translate }) {
  const { model, zoom, first, last } = view;
  const { origin, weeks } = model.board;
  const terms = useMemo(() => termsOf(model.terms, origin, weeks), [model.terms, origin, weeks]);
  const months = useMemo(() => monthsOf(origin, weeks), [origin, weeks]);
  const inView = (s: { from: number; to: number }) => s.to >= first && s.from <= last;
  const box = (s: Stretch) => ({ left: xOf(s.from, zoom), width: xOf(s.to - s.from, zoom) });
  /** A long term says its name again, so that one is always in view. */
  const repeats = (s: Stretch): number[] =>
    Array.from(
      { length: Math.max(1, Math.floor(xOf(s.to - s.from, zoom) / NAME_EVERY)) },
      (_, i) => 5 + i * NAME_EVERY,
    );
  const isUnderName = (x: number): boolean =>
    terms.some((s) => repeats(s).some((left) => Math.abs(xOf(s.from, zoom) + left + 70 - x) < 90));
  const holidayName = (h: { holiday: string | null; zh: string; en: string }): string => {
    const key = `rotations.holiday.${h.holiday}`;
    return isMessageKey(key) ? t(key) : model.locale === 'en' ? h.en || h.zh : h.zh;
  };
  return (
    <>
      {model.holidays.filter(inView).map((h) => (
        <div
          key={h.from}
          className="jx-board-head-holiday"
          style={{ left: xOf(h.from, zoom), width: xOf(h.to - h.from, zoom) }}
        />
      ))}
      {terms.filter(inView).map((term) => (
        <div key={term.from} className="jx-board-term" style={box(term)}>
          {repeats(term).map((left) => (
            <b key={left} style={{ left }}>
              {t(term.key, term.params)}
            </b>
          ))}
        </div>
      ))}
      {months.filter(inView).map((month) => (
        <div key={month.from} className="jx-board-month" style={box(month)}>
          {(zoom > 8 || month.to - month.from > 21) && t(month.key, month.params)}
        </div>
      ))}
      {zoom === 31 &&
        model.holidays
          .filter((h) => inView(h) && !isUnderName(xOf(h.from, zoom)))
          .map((h) => (
            <span key={h.from} className="jx-board-holiday-name" style={{ left: xOf(h.from, zoom) - 8 }}>
              {holidayName(h)}
            </span>
          ))}
    </>
  );
}

function Weeks({ view, litDay }: { view: View; litDay: number | null }) {
  const { model, zoom, first, last } = view;
  const step = zoom === 8 ? 4 : 1;
  const from = Math.floor(Math.max(0, weekOf(first)) / step) * step;
  const to = Math.min(model.board.weeks - 1, weekOf(last));
  const weeks = Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => from + i * step);
  const now = weekOf(model.board.today);
  return weeks.map((week) => {
    const teaching = model.speech.weekOf(week * 7);
    const date = addDays(model.board.origin, week * 7);
    const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
    return (
      <div
        key={week}
        className="jx-board-week"
        data-now={week === now}
        data-lit={litDay !== null && weekOf(litDay) === week}
        data-date={teaching === 0}
        style={{ left: xOf(week * 7, zoom), width: zoom * step }}
      >
        {teaching > 0 ? teaching : zoom === 31 ? `${month}/${day}` : day}
      </div>
    );
  });
}
