// What is known of an enterprise: code, address, contact, mentors and dated headcounts.
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../api/commands.ts';
import { Link } from '../../ui/actions/Link.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { RevealModal } from '../privacy/privacy.public.tsx';
import { HeadcountModal } from './HeadcountModal.tsx';
import type { EnterpriseRecord } from './words.ts';

export function FactsTab({ record }: { record: EnterpriseRecord }) {
  const t = useT();
  const { run } = useCommand('enterprises.reveal');
  const [phone, setPhone] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const reveal = async (reason: string) => setPhone((await run({ id: record.id, reason })).value);
  return (
    <>
      <Section
        title="enterprises.facts"
        action={
          record.contactPhone &&
          phone === null && (
            <button type="button" className="jx-link" onClick={() => setAsking(true)}>
              {t('enterprises.reveal')}
            </button>
          )
        }
      >
        <Facts
          items={[
            { label: 'enterprises.uscc', value: record.uscc },
            { label: 'enterprises.shortName', value: record.shortName },
            { label: 'enterprises.address', value: record.address },
            { label: 'enterprises.contactName', value: record.contactName },
            { label: 'enterprises.contactPhone', value: phone ?? record.contactPhone },
            { label: 'enterprises.note', value: record.note },
          ]}
        />
      </Section>
      {asking && <RevealModal save={reveal} onClose={() => setAsking(false)} />}
      <Section title="enterprises.mentors">
        {record.mentors.length === 0 && <span className="jx-ent-quiet">{t('enterprises.noMentor')}</span>}
        <ul className="jx-ent-list">
          {record.mentors.map((mentor) => (
            <li key={mentor.id}>
              <Link to="/mentors" search={{ open: mentor.id }}>
                {mentor.name}
              </Link>
              <span className="jx-ent-quiet">{mentor.title}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Headcounts record={record} />
    </>
  );
}

function Headcounts({ record }: { record: EnterpriseRecord }) {
  const t = useT();
  const format = useFormat();
  const [isAdding, setAdding] = useState(false);
  const archive = useCommand('enterprises.archiveHeadcount');
  const attempt = useAttempt();
  return (
    <Section
      title="enterprises.headcounts"
      action={
        <button type="button" className="jx-link" onClick={() => setAdding(true)}>
          {t('enterprises.add')}
        </button>
      }
    >
      {record.headcounts.length === 0 && <span className="jx-ent-quiet">{t('enterprises.noHeadcount')}</span>}
      <ul className="jx-ent-list">
        {record.headcounts.map(({ id, rev, asOf, staff, postName }) => (
          <li key={id}>
            <span>{postName || t('enterprises.whole')}</span>
            <span>{t('enterprises.staffOf', { n: staff })}</span>
            <span className="jx-ent-quiet">{format.fullDay(asOf)}</span>
            <ActionIcon
              aria-label={t('enterprises.removeOf', { name: asOf })}
              onClick={() => void attempt(() => archive.run({ id, rev, reason: '' }))}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {isAdding && <HeadcountModal record={record} onClose={() => setAdding(false)} />}
    </Section>
  );
}
