// Who starts and who leaves a post this week.
import { IconLogin2, IconLogout2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Output } from '../../../shared/api.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';

type Move = Output<'reports.worklist'>['moves'][number];

export function WeekMoves({ moves, inAll }: { moves: readonly Move[]; inAll: number }) {
  const t = useT();
  const all = <Link to="/rotations">{t('reports.movesAll', { n: inAll })}</Link>;
  return (
    <Section title="reports.moves" action={inAll > 0 ? all : undefined}>
      {moves.length === 0 ? <p className="jx-due-quiet">{t('reports.noMoves')}</p> : null}
      <ul className="jx-side-list">
        {moves.map((move) => (
          <MoveRow key={`${move.enrolmentId}${move.on}${move.way}`} move={move} />
        ))}
      </ul>
    </Section>
  );
}

function MoveRow({ move }: { move: Move }) {
  const t = useT();
  const format = useFormat();
  const Icon = move.way === 'comes' ? IconLogin2 : IconLogout2;
  const isEnglish = useLocale().locale === 'en';
  const place = placeOf(move, isEnglish) || t('reports.postOpenShort');
  return (
    <li>
      <span className="jx-due-quiet">{format.shortDay(move.on)}</span>
      <Icon size={16} aria-hidden className={move.way === 'comes' ? 'jx-comes' : 'jx-leaves'} />
      <Link to="/apprentices" search={{ open: move.enrolmentId }}>
        {(isEnglish && move.nameEn) || move.name}
      </Link>
      <span>{t(move.way === 'comes' ? 'reports.comes' : 'reports.leaves')}</span>
      <span className="jx-cut" title={place}>
        {place}
      </span>
    </li>
  );
}

function placeOf(move: Move, isEnglish: boolean): string {
  const parts = isEnglish
    ? [move.enterpriseEn || move.enterprise, move.postEn || move.post]
    : [move.enterprise, move.post];
  return parts.filter(Boolean).join(isEnglish ? ' · ' : ' ');
}
