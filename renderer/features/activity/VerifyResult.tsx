// What a check of the two logs found, and, as plainly, what it cannot know.
import type { Output } from '../../../shared/api.ts';
import { anchorCode } from '../../../shared/features/activity/audit.schema.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';

const SHOWN = 10;

export function VerifyResult({ result }: { result: Output<'activity.verify'> }) {
  const t = useT();
  const format = useFormat();
  const { report, tookMs } = result;
  const { audit, change, problems, problemCount } = report;
  const isSound = problemCount === 0;
  const seconds = format.number(Math.round(tookMs / 100) / 10);
  const erased = audit.erased + change.erased;
  return (
    <section className="jx-act-result" role="status">
      <div className="jx-act-verdict" data-sound={isSound}>
        {isSound
          ? t('activity.sound', { audits: audit.entries, changes: change.entries, seconds })
          : t('activity.unsound', { n: problemCount })}
      </div>
      {!isSound && (
        <ul>
          {problems.slice(0, SHOWN).map(({ log, at, kind }) => (
            <li key={`${log} ${at} ${kind}`}>{t(`activity.problem.${kind}`, { log: `@activity.log.${log}`, at })}</li>
          ))}
          {problemCount > SHOWN && <li>{t('activity.moreProblems', { n: problemCount - SHOWN })}</li>}
        </ul>
      )}
      <div>{coveredText(result, t)}</div>
      {erased > 0 && <div>{t('activity.erasedCount', { n: erased })}</div>}
      <div className="jx-act-quiet">
        {t('activity.currentCode', { code: anchorCode({ seq: audit.head, mac: audit.hash }) })}
      </div>
    </section>
  );
}

function coveredText({ report }: Output<'activity.verify'>, t: ReturnType<typeof useT>): string {
  const { audit, change } = report;
  if (audit.anchoredAt === null) return t('activity.noAnchors');
  const covered = t('activity.covered', { seq: audit.anchoredAt, ord: change.anchoredAt ?? 0 });
  if (audit.uncovered === 0 && change.uncovered === 0) return `${covered} ${t('activity.allCovered')}`;
  return `${covered} ${t('activity.notCovered', { audits: audit.uncovered, changes: change.uncovered })}`;
}
