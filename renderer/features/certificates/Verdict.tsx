/** What a checked code turned out to be, with what it says. */
import { Link } from '@tanstack/react-router';
import type { Verdict as VerdictValue } from '../../../shared/features/certificates/certificates.schema.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';

export function Verdict({ verdict }: { verdict: VerdictValue }) {
  const t = useT();
  const format = useFormat();
  if (!verdict.valid)
    return (
      <div className="jx-verdict" data-tone="amber">
        <Severity level="warn" /> <b>{t(`certificates.verdict.${verdict.reason}`)}</b>
      </div>
    );
  const { register, number, name, date, programme, keyId } = verdict;
  const isGood = register?.state === 'issued';
  const sentence =
    register === null
      ? t('certificates.verdict.notInRegister')
      : isGood
        ? t('certificates.verdict.valid')
        : t('certificates.verdict.revoked', { reason: register.stateReason });
  const link =
    register === null ? (
      number
    ) : (
      <Link to="/certificates/register" search={{ open: register.id }}>
        {number}
      </Link>
    );
  return (
    <div className="jx-verdict" data-tone={isGood ? 'green' : 'amber'}>
      <p>
        {!isGood && <Severity level="warn" />} <b>{sentence}</b>
      </p>
      <Facts
        items={[
          { label: 'certificates.number', value: link },
          { label: 'certificates.name', value: name },
          { label: 'certificates.programme', value: programme },
          { label: 'certificates.issuedOn', value: format.fullDay(date) },
          { label: 'certificates.key', value: keyId },
        ]}
      />
    </div>
  );
}
