// What other features show of personal information: a person's section (age, consents, holds, copy, erasing), and the question
// before a whole number.
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import * as f from '../../../shared/fields.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { ConsentModal } from './ConsentModal.tsx';
import { CopyModal } from './CopyModal.tsx';
import { EraseModal } from './EraseModal.tsx';
import { type ConsentRecord, formKey, kindKey, type PersonRecord, stateKey, stateTone } from './words.ts';
import './privacy.css';

type Doing = 'consent' | 'copy' | 'erase' | 'hold' | ConsentRecord;
type Props = { personId: string; name: string; onErased?: () => void };

export function PersonPrivacy({ personId, name, onErased }: Props) {
  const query = useQuery('privacy.ofPerson', { personId });
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = () => setDoing(null);
  const record = query.data;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (record === undefined) return <LoadingRows rows={4} />;
  return (
    <>
      <Lacking record={record} name={name} />
      <Consents record={record} setDoing={setDoing} />
      <Stored record={record} setDoing={setDoing} />
      {doing === 'consent' && (
        <ConsentModal people={[{ id: personId, name }]} kind={record.isMinor ? 'guardian' : 'notice'} onClose={stop} />
      )}
      {doing === 'copy' && <CopyModal personId={personId} onClose={stop} />}
      {doing === 'erase' && <EraseModal personId={personId} onClose={stop} {...(onErased && { onErased })} />}
      {doing === 'hold' && <HoldModal personId={personId} name={name} onClose={stop} />}
      {doing !== null && typeof doing === 'object' && <WithdrawModal consent={doing} onClose={stop} />}
    </>
  );
}

function Lacking({ record, name }: { record: PersonRecord; name: string }) {
  const t = useT();
  const lacks = record.guardianConsent === 'missing' || record.guardianConsent === 'withdrawn';
  if (!lacks && !record.isBlocked) return null;
  const text = t(record.isBlocked ? 'privacy.childLacks' : 'privacy.lacksConsent', { name });
  return <Findings items={[{ severity: record.isBlocked ? 'law' : 'warn', text }]} />;
}

type PartProps = { record: PersonRecord; setDoing: (doing: Doing) => void };

function Consents({ record, setDoing }: PartProps) {
  const t = useT();
  const format = useFormat();
  const age = record.age;
  return (
    <Section
      title="privacy.tabConsents"
      action={
        <button type="button" className="jx-link" onClick={() => setDoing('consent')}>
          {t('privacy.recordShort')}
        </button>
      }
    >
      <Facts
        items={[
          {
            label: 'privacy.age',
            value: age === null ? null : t(record.isMinor ? 'privacy.minorHint' : 'privacy.adultHint', { age }),
          },
          {
            label: 'privacy.guardianConsent',
            value: (
              <StatusTag tone={stateTone[record.guardianConsent]}>{t(stateKey(record.guardianConsent))}</StatusTag>
            ),
          },
        ]}
      />
      {record.consents.length === 0 && <span className="jx-privacy-quiet">{t('privacy.noneOnRecord')}</span>}
      <ul className="jx-privacy-rows">
        {record.consents.map((consent) => (
          <li key={consent.id}>
            <span>
              {[
                t(kindKey(consent.kind)),
                format.fullDay(consent.givenOn),
                t(formKey(consent.form)),
                consent.signerName,
                consent.noticeVersion,
                consent.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {consent.withdrawnOn === null ? (
              <button type="button" className="jx-link" onClick={() => setDoing(consent)}>
                {t('privacy.withdraw')}
              </button>
            ) : (
              <span className="jx-privacy-quiet">
                {t('privacy.withdrawn', { day: format.fullDay(consent.withdrawnOn) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Stored({ record, setDoing }: PartProps) {
  const t = useT();
  const format = useFormat();
  const hold = record.holds.find(({ endedOn }) => endedOn === null);
  return (
    <Section title="privacy.tabRetention">
      {hold && (
        <p>
          <StatusTag tone="amber">{t('privacy.held')}</StatusTag>{' '}
          {t('privacy.since', { day: format.fullDay(hold.since) })} · {hold.reason}
        </p>
      )}
      {record.exports > 0 && (
        <p>
          <Link to="/settings/privacy/exports">{t('privacy.inExports', { n: record.exports })}</Link>
        </p>
      )}
      <Group gap={8}>
        <Button variant="default" onClick={() => setDoing('copy')}>
          {t('privacy.copy')}
        </Button>
        {!hold && (
          <>
            <Button variant="default" onClick={() => setDoing('hold')}>
              {t('privacy.hold')}
            </Button>
            <Button variant="default" onClick={() => setDoing('erase')}>
              {t('privacy.erase')}
            </Button>
          </>
        )}
      </Group>
    </Section>
  );
}

function HoldModal({ personId, name, onClose }: { personId: string; name: string; onClose: () => void }) {
  const t = useT();
  const hold = useCommand('privacy.hold');
  const today = useQuery('college.context', {}).data?.today;
  if (today === undefined) return null;
  return (
    <ReasonModal
      title="privacy.hold"
      text={t('privacy.holdText', { name })}
      label="privacy.reason"
      schema={f.reasonNeeded}
      save={(reason) => hold.run({ personId, reason, since: today })}
      onClose={onClose}
    />
  );
}

function WithdrawModal({ consent, onClose }: { consent: ConsentRecord; onClose: () => void }) {
  const t = useT();
  const withdraw = useCommand('privacy.withdrawConsent');
  const today = useQuery('college.context', {}).data?.today;
  if (today === undefined) return null;
  return (
    <ReasonModal
      title="privacy.withdraw"
      text={t('privacy.withdrawOf', { what: t(kindKey(consent.kind)) })}
      label="privacy.reason"
      schema={f.reasonAllowed}
      save={(reason) => withdraw.run({ id: consent.id, rev: consent.rev, on: today, reason })}
      onClose={onClose}
    />
  );
}

const COMMON: readonly MessageKey[] = [
  'privacy.revealCall',
  'privacy.revealCheck',
  'privacy.revealPaper',
  'privacy.revealAsked',
];

/** Asks why a whole number is to be shown: a word from a short list, or typed. */
export function RevealModal({ save, onClose }: { save: (reason: string) => Promise<unknown>; onClose: () => void }) {
  const t = useT();
  return (
    <FormModal
      opened
      onClose={onClose}
      title="privacy.revealTitle"
      submit="privacy.revealTitle"
      schema={f.reasonNeeded}
      initial={{ reason: '' }}
      save={({ reason }) => save(reason)}
    >
      {(form) => (
        <>
          <p>{t('privacy.revealText')}</p>
          <Group gap={6}>
            {COMMON.map((key) => (
              <Button
                key={key}
                variant="default"
                size="compact-sm"
                onClick={() => form.setFieldValue('reason', t(key))}
              >
                {t(key)}
              </Button>
            ))}
          </Group>
          <TextField label="privacy.reason" required {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}

/** Hours in which somebody looked at unusually many whole numbers. */
export function RevealFlags() {
  const t = useT();
  const format = useFormat();
  const flags = useQuery('privacy.flags', {}).data ?? [];
  if (flags.length === 0) return null;
  return (
    <Findings
      items={flags.map(({ actor, from, to, count }) => ({
        id: `${actor} ${from}`,
        severity: 'warn' as const,
        text: t('privacy.flag', { who: actor, from: format.moment(from), to: format.moment(to), n: count }),
      }))}
    />
  );
}

/** What is told at the head of a record: a minor without a guardian's consent. */
export function ConsentHint({ personId, name }: { personId: string; name: string }) {
  const record = useQuery('privacy.ofPerson', { personId }).data;
  return record === undefined ? null : <Lacking record={record} name={name} />;
}
