// Beside the grid: anchors of the cell in focus, what is known for comparison, where the total comes from, what stands in its way.
import { Button } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { KeyboardEvent, Ref } from 'react';
import { anchorOf, medianOf, type Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { HistoryButton } from '../activity/activity.public.tsx';
import { Arithmetic } from './Arithmetic.tsx';
import { oneDecimal, shownScore } from './block.ts';
import { type GridItem, mentorOf, type RowView, signedOnOf } from './model.ts';
import { sideKey, titleIn, unitIn } from './words.ts';

type ScorePanelProps = {
  view: RowView;
  item: GridItem;
  views: readonly RowView[];
  panelRef: Ref<HTMLElement>;
  onBack: () => void;
  onModerate: () => void;
  onWithdraw: (side: Side) => void;
};

export function ScorePanel({ view, item, views, panelRef, onBack, onModerate, onWithdraw }: ScorePanelProps) {
  const t = useT();
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <aside ref={panelRef} className="jx-eval-panel" tabIndex={-1} onKeyDown={back} aria-label={t('evaluations.panel')}>
      <Rubric view={view} item={item} views={views} />
      {view.outcome.isOver && <Divergence view={view} onModerate={onModerate} />}
      <section>
        <h2>{t('evaluations.whereFrom', { name: view.row.name })}</h2>
        <Arithmetic view={view} />
      </section>
      <Signatures view={view} onWithdraw={onWithdraw} />
    </aside>
  );
}

function Rubric({ view, item, views }: Pick<ScorePanelProps, 'view' | 'item' | 'views'>) {
  const t = useT();
  const { locale } = useLocale();
  const value = view.values.get(item.key) ?? null;
  const marked = anchorOf(item.anchors, value);
  const now = value === null ? t('evaluations.notRated') : t('evaluations.nowEntered', { value: shownScore(value) });
  return (
    <section>
      <div className="jx-eval-panel-head">
        <h2>{titleIn(locale, item)}</h2>
        <span>{t('evaluations.of', { name: view.row.name, now })}</span>
      </div>
      <ul className="jx-eval-anchors">
        {item.anchors.map((anchor) => (
          <li key={anchor.from} data-marked={anchor === marked} aria-current={anchor === marked || undefined}>
            <b>{`${anchor.from}–${anchor.to}`}</b>
            <span>{locale === 'en' ? anchor.en : anchor.zh}</span>
          </li>
        ))}
      </ul>
      <Compared view={view} item={item} views={views} />
    </section>
  );
}

/** The person's last score of this item, and the middle of the class with its count. */
function Compared({ view, item, views }: Pick<ScorePanelProps, 'view' | 'item' | 'views'>) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const query = useQuery('evaluations.lastScores', { stayId: view.row.stayId });
  const last = query.isPlaceholderData ? undefined : query.data?.find(({ key }) => key === item.key);
  const rated = views.map(({ values }) => values.get(item.key) ?? null);
  const median = medianOf(rated);
  return (
    <p className="jx-eval-compared">
      {last && (
        <span>
          {t('evaluations.last', {
            unit: unitIn(locale, last),
            day: format.day(last.on),
            value: shownScore(last.value),
          })}
        </span>
      )}
      {median !== null && (
        <span>
          {t('evaluations.median', {
            value: shownScore(median),
            n: rated.filter((value) => value !== null).length,
          })}
        </span>
      )}
    </p>
  );
}

function Divergence({ view, onModerate }: Pick<ScorePanelProps, 'view' | 'onModerate'>) {
  const t = useT();
  const { row, outcome, scheme } = view;
  const shown = (hundredths: number | null) => oneDecimal(hundredths ?? 0);
  const params = {
    gap: shown(outcome.gap),
    enterprise: shown(outcome.means.enterprise),
    college: shown(outcome.means.college),
    limit: scheme.divergenceLimit / 100,
  };
  return (
    <section className="jx-eval-divergence">
      <h3>
        <IconArrowsSplit2 size={16} aria-hidden />
        {t('evaluations.divergence', params)}
      </h3>
      <p>{t('evaluations.divergenceText', params)}</p>
      {row.moderationReason && <p>{t('evaluations.moderated', { reason: row.moderationReason })}</p>}
      {!row.isFrozen && (
        <Button variant="default" onClick={onModerate}>
          {t(row.moderationReason ? 'evaluations.moderateAgain' : 'evaluations.moderate')}
        </Button>
      )}
    </section>
  );
}

function Signatures({ view, onWithdraw }: Pick<ScorePanelProps, 'view' | 'onWithdraw'>) {
  const t = useT();
  const format = useFormat();
  const { row } = view;
  return (
    <section className="jx-eval-signatures">
      {(['enterprise', 'college'] as const).map((side) => {
        const on = signedOnOf(row, side);
        const mentor = mentorOf(row, side)?.name;
        const params = { side: `@${sideKey(side)}`, mentor: mentor ?? '', day: format.day(on) };
        const key = on ? 'evaluations.signedBy' : mentor ? 'evaluations.toSign' : 'evaluations.nobodyToSign';
        return (
          <p key={side}>
            {t(key, params)}
            {on && !row.isFrozen && (
              <button type="button" className="jx-link" onClick={() => onWithdraw(side)}>
                {t('evaluations.withdraw')}
              </button>
            )}
          </p>
        );
      })}
      <p>
        <Link to="/apprentices" search={{ open: row.enrolmentId }}>
          {t('evaluations.openApprentice', { name: row.name })}
        </Link>
      </p>
      {row.evaluationId && <HistoryButton id={row.evaluationId} />}
    </section>
  );
}
