// What other features show of evaluations: the tab body for one apprentice, unit by unit, with the result over all of them.
import type { EvaluationRecord, ResultView } from '../../../shared/features/evaluations/evaluations.schema.ts';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { exactPoints, oneDecimal, shownScore, withDecimals } from './block.ts';
import { bandIn, sideKey, titleIn, unitIn, weightText } from './words.ts';
import './evaluations.css';

/** Evaluations of an enrolment with their arithmetic, and the result weighted by weeks. */
export function ApprenticeEvaluations({ enrolmentId }: { enrolmentId: string }) {
  const query = useQuery('evaluations.result', { enrolmentId });
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined || query.data.enrolmentId !== enrolmentId) return <LoadingRows rows={4} />;
  const { evaluations } = query.data;
  return (
    <>
      {evaluations.length === 0 ? <EmptyState text="evaluations.noneOfApprentice" /> : <Result result={query.data} />}
      {evaluations.map((record) => (
        <OneEvaluation key={record.stayId} record={record} cohortId={query.data.cohortId} />
      ))}
    </>
  );
}

function Result({ result }: { result: ResultView }) {
  const t = useT();
  const { locale } = useLocale();
  const { lines, sum, totalHundredths, weeks, band, isPassed, passLine } = result;
  const missing = lines.filter((line) => line.totalHundredths === null).length;
  return (
    <Section title="evaluations.result">
      <table className="jx-eval-sum">
        <tbody>
          {lines.map((line) => (
            <tr key={line.unitId}>
              <td>{unitIn(locale, line)}</td>
              <td>{line.totalHundredths === null ? '–' : oneDecimal(line.totalHundredths)}</td>
              <td>{t('evaluations.timesWeeks', { weeks: line.weeks })}</td>
              <td>{line.part === null ? '–' : withDecimals(line.part, 100, 2)}</td>
            </tr>
          ))}
        </tbody>
        {sum !== null && totalHundredths !== null && (
          <tfoot>
            <tr>
              <th scope="row">
                <b>{t('evaluations.total')}</b>
              </th>
              <td colSpan={2}>{t('evaluations.sumOverWeeks', { sum: withDecimals(sum, 100, 2), weeks })}</td>
              <td>
                <b>{oneDecimal(totalHundredths)}</b>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      <p className="jx-eval-grade jx-eval-line">
        {totalHundredths === null && t('evaluations.resultWaits', { n: missing })}
        {band && <StatusTag tone={isPassed ? 'accent' : 'amber'}>{bandIn(locale, band)}</StatusTag>}
        {totalHundredths !== null &&
          t(isPassed ? 'evaluations.passed' : 'evaluations.failed', { pass: passLine / 100 })}
      </p>
    </Section>
  );
}

function OneEvaluation({ record, cohortId }: { record: EvaluationRecord; cohortId: string }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const { unitId, totalHundredths, band, sum } = record;
  const unit = unitIn(locale, record);
  return (
    <section className="jx-section">
      <div className="jx-section-head">
        <h3>
          <Link to="/evaluations" search={{ cohort: cohortId, unit: unitId }}>
            {unit}
          </Link>
        </h3>
        {band && <StatusTag>{bandIn(locale, band)}</StatusTag>}
        <b>{totalHundredths === null ? '–' : oneDecimal(totalHundredths)}</b>
      </div>
      <p className="jx-eval-note jx-eval-line">
        {[record.enterprise, format.range(record.startsOn, record.endsOn)].filter(Boolean).join(' · ')}
      </p>
      <Signed record={record} />
      {record.state !== 'none' && (
        <details>
          <summary>{t('evaluations.showLines')}</summary>
          <table className="jx-eval-sum">
            <tbody>
              {record.lines.map((line) => (
                <tr key={line.key}>
                  <td>{`${t(sideKey(line.side))} · ${titleIn(locale, line)}`}</td>
                  <td>{line.value === null ? '–' : shownScore(line.value)}</td>
                  <td>× {weightText(line.weight)}</td>
                  <td>{line.part === null ? '–' : exactPoints(line.part)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {sum !== null && <p className="jx-eval-line">{t('evaluations.sumIs', { sum: exactPoints(sum) })}</p>}
        </details>
      )}
    </section>
  );
}

function Signed({ record }: { record: EvaluationRecord }) {
  const t = useT();
  const format = useFormat();
  const of = {
    enterprise: { on: record.enterpriseSignedOn, mentor: record.enterpriseMentor },
    college: { on: record.collegeSignedOn, mentor: record.collegeMentor },
  };
  return (['enterprise', 'college'] as const).map((side) => {
    const { on, mentor } = of[side];
    const params = { side: `@${sideKey(side)}`, mentor, day: format.day(on) };
    const key = on ? 'evaluations.signedBy' : mentor ? 'evaluations.toSign' : 'evaluations.nobodyToSign';
    return (
      <p key={side} className="jx-eval-line">
        {t(key, params)}
      </p>
    );
  });
}
