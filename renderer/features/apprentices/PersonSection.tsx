// The person behind an enrolment: documents and contact with masked numbers, guardians, and leave.
import { ActionIcon } from '@mantine/core';
import { IconEye, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { halfDaysOf } from '../../../shared/features/apprentices/apprentices.rules.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { RevealModal } from '../privacy/privacy.public.tsx';
import { GuardianModal } from './GuardianModal.tsx';
import { LeaveModal } from './LeaveModal.tsx';
import { type ApprenticeRecord, sexKey } from './words.ts';

type Guardian = ApprenticeRecord['guardians'][number];
type Leave = ApprenticeRecord['leaves'][number];

export function PersonSection({ record }: { record: ApprenticeRecord }) {
  const t = useT();
  const format = useFormat();
  const { whole, asking, ask, stop, reveal } = useReveal(record);
  return (
    <>
      <Section
        title="apprentices.person"
        action={
          (record.idNumber || record.phone) && (
            <button type="button" className="jx-link" onClick={ask}>
              <IconEye size={15} aria-hidden /> {t(whole ? 'apprentices.hide' : 'apprentices.reveal')}
            </button>
          )
        }
      >
        <Facts
          items={[
            { label: 'apprentices.idNumber', value: whole?.idNumber ?? record.idNumber },
            { label: 'apprentices.phone', value: whole?.phone ?? record.phone },
            { label: 'apprentices.nameEn', value: record.nameEn },
            { label: 'apprentices.sex', value: record.sex && t(sexKey(record.sex)) },
            { label: 'apprentices.bornOn', value: record.bornOn && format.fullDay(record.bornOn) },
            { label: 'apprentices.email', value: record.email },
          ]}
        />
      </Section>
      {asking && <RevealModal save={reveal} onClose={stop} />}
      <Guardians record={record} />
      <Leaves record={record} />
    </>
  );
}

/** Shows both numbers whole until hidden again; each look is recorded with its reason. */
function useReveal(record: ApprenticeRecord) {
  const [whole, setWhole] = useState<{ idNumber: string; phone: string } | null>(null);
  const [asking, setAsking] = useState(false);
  const { run } = useCommand('apprentices.reveal');
  const value = async (what: 'idNumber' | 'phone', reason: string) =>
    record[what] ? (await run({ id: record.id, what, reason })).value : '';
  const reveal = async (reason: string) =>
    setWhole({ idNumber: await value('idNumber', reason), phone: await value('phone', reason) });
  const ask = () => (whole ? setWhole(null) : setAsking(true));
  return { whole, asking, ask, stop: () => setAsking(false), reveal };
}

function Guardians({ record }: { record: ApprenticeRecord }) {
  const t = useT();
  const [edited, setEdited] = useState<Guardian | 'new' | null>(null);
  const archive = useCommand('apprentices.archiveGuardian');
  const attempt = useAttempt();
  return (
    <Section
      title="apprentices.guardians"
      action={
        <button type="button" className="jx-link" onClick={() => setEdited('new')}>
          {t('apprentices.addGuardian')}
        </button>
      }
    >
      {record.guardians.length === 0 && <span className="jx-quiet">{t('apprentices.noGuardian')}</span>}
      <ul className="jx-rows">
        {record.guardians.map((guardian) => (
          <li key={guardian.id}>
            <span>{[guardian.name, guardian.relation, guardian.phone].filter(Boolean).join(' · ')}</span>
            <Edit
              name={guardian.name}
              edit={() => setEdited(guardian)}
              remove={() => void attempt(() => archive.run({ id: guardian.id, rev: guardian.rev }))}
            />
          </li>
        ))}
      </ul>
      {edited && (
        <GuardianModal record={record} guardian={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Section>
  );
}

function Leaves({ record }: { record: ApprenticeRecord }) {
  const t = useT();
  const format = useFormat();
  const [edited, setEdited] = useState<Leave | null>(null);
  const archive = useCommand('apprentices.archiveLeave');
  const attempt = useAttempt();
  if (record.leaves.length === 0) return null;
  const half = (leave: Leave, end: 'startsHalf' | 'endsHalf', whole: 'am' | 'pm') =>
    leave[end] === whole ? '' : t(`apprentices.half.${leave[end]}`);
  return (
    <Section title="apprentices.leaves">
      <ul className="jx-rows">
        {record.leaves.map((leave) => {
          const when = `${format.range(leave.startsOn, leave.endsOn)} ${half(leave, 'startsHalf', 'am')}${half(leave, 'endsHalf', 'pm')}`;
          return (
            <li key={leave.id}>
              <span>
                {[when.trim(), t(`apprentices.leaveKind.${leave.kind}`), leave.reason].filter(Boolean).join(' · ')}
              </span>
              <span className="jx-quiet">{t('apprentices.days', { n: halfDaysOf(leave) / 2 })}</span>
              <Edit
                name={when}
                edit={() => setEdited(leave)}
                remove={() => void attempt(() => archive.run({ id: leave.id, rev: leave.rev }))}
              />
            </li>
          );
        })}
      </ul>
      {edited && <LeaveModal record={record} leave={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function Edit({ name, edit, remove }: { name: string; edit: () => void; remove: () => void }) {
  const t = useT();
  return (
    <span>
      <ActionIcon aria-label={t('apprentices.editOf', { name })} onClick={edit}>
        <IconPencil size={15} />
      </ActionIcon>
      <ActionIcon aria-label={t('apprentices.removeOf', { name })} onClick={remove}>
        <IconTrash size={15} />
      </ActionIcon>
    </span>
  );
}
