// How long what is kept, what is due for erasing, who is on hold, and what has been erased.
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import * as f from '../../../shared/fields.ts';
import { useCommand, useJob } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';
import { PrivacyTabs } from './PrivacyTabs.tsx';
import { RuleModal } from './RuleModal.tsx';
import type { Due, Rule } from './words.ts';
import './privacy.css';

export function RetentionPage() {
  return (
    <Page title="privacy.title" actions={<PrivacyTabs />}>
      <div className="jx-privacy-page">
        <DueSection />
        <RulesSection />
        <HoldsSection />
        <ErasedSection />
      </div>
    </Page>
  );
}

const idOf = (item: Due) => `${item.kind} ${item.id}`;

function DueSection() {
  const t = useT();
  const query = useQuery('privacy.due', {});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const due = query.data ?? [];
  const picked = due.filter((item) => chosen.has(idOf(item)) && !item.isHeld);
  const toggle = (id: string) =>
    setChosen((old) => new Set(old.has(id) ? [...old].filter((o) => o !== id) : [...old, id]));
  return (
    <Section title="privacy.dueTitle">
      <p className="jx-privacy-quiet">{t(due.length === 0 ? 'privacy.dueNone' : 'privacy.dueText')}</p>
      {due.length > 0 && (
        <table className="jx-privacy-table">
          <thead>
            <tr>
              <th aria-label={t('privacy.erase')} />
              {(['privacy.ruleWhat', 'privacy.name', 'privacy.endedOn', 'privacy.dueOn', 'privacy.keep'] as const).map(
                (head) => (
                  <th key={head}>{t(head)}</th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {due.map((item) => (
              <DueRow
                key={idOf(item)}
                item={item}
                isChosen={chosen.has(idOf(item))}
                toggle={() => toggle(idOf(item))}
              />
            ))}
          </tbody>
        </table>
      )}
      {picked.length > 0 && (
        <p>
          <Button onClick={() => setConfirming(true)}>{t('privacy.eraseChosen', { n: picked.length })}</Button>
        </p>
      )}
      {confirming && (
        <EraseDueModal items={picked} onClose={() => setConfirming(false)} onErased={() => setChosen(new Set())} />
      )}
    </Section>
  );
}

function DueRow({ item, isChosen, toggle }: { item: Due; isChosen: boolean; toggle: () => void }) {
  const t = useT();
  const format = useFormat();
  const name = (useLocale().locale === 'en' && item.nameEn) || item.name;
  return (
    <tr>
      <td>
        <Checkbox
          checked={isChosen && !item.isHeld}
          disabled={item.isHeld}
          onChange={toggle}
          aria-label={t('privacy.choose', { name })}
        />
      </td>
      <td>{t(`privacy.due.${item.kind}`)}</td>
      <td>{[name, item.about].filter(Boolean).join(' · ')}</td>
      <td>{format.fullDay(item.endedOn)}</td>
      <td>{format.fullDay(item.dueOn)}</td>
      <td>
        <StatusTag tone={item.isHeld ? 'amber' : 'neutral'}>
          {t(item.isHeld ? 'privacy.held' : 'privacy.notHeld')}
        </StatusTag>
      </td>
    </tr>
  );
}

function EraseDueModal({
  items,
  onClose,
  onErased,
}: {
  items: readonly Due[];
  onClose: () => void;
  onErased: () => void;
}) {
  const t = useT();
  const toast = useToast();
  const job = useJob('privacy.eraseDue');
  const erase = async (reason: string) => {
    const { erased } = await job.start({ items: items.map(({ kind, id }) => ({ kind, id })), reason });
    toast.done('privacy.erasedSome', { n: erased });
    onErased();
  };
  return (
    <>
      <ReasonModal
        title="privacy.erase"
        text={t('privacy.eraseChosenText', { names: items.map(({ name }) => name).join(t('ui.listSeparator')) })}
        label="privacy.reason"
        schema={f.reasonNeeded}
        save={erase}
        onClose={onClose}
      />
      <JobBar job={job} />
    </>
  );
}

function RulesSection() {
  const t = useT();
  const rules = useQuery('privacy.rules', {}).data ?? [];
  const [edited, setEdited] = useState<Rule | null>(null);
  const heads = [
    'privacy.ruleWhat',
    'privacy.ruleFrom',
    'privacy.ruleMonths',
    'privacy.ruleSource',
    'privacy.ruleChecked',
  ] as const;
  return (
    <Section title="privacy.rulesTitle">
      <table className="jx-privacy-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{t(head)}</th>
            ))}
            <th aria-label={t('privacy.editRule')} />
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow key={rule.kind} rule={rule} edit={() => setEdited(rule)} />
          ))}
        </tbody>
      </table>
      {edited && <RuleModal rule={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function RuleRow({ rule, edit }: { rule: Rule; edit: () => void }) {
  const t = useT();
  const format = useFormat();
  const what = t(`privacy.due.${rule.kind}`);
  return (
    <tr>
      <td>{what}</td>
      <td>{t(`privacy.from.${rule.kind}`)}</td>
      <td>{rule.months === null ? t('privacy.forGood') : t('privacy.months', { n: rule.months })}</td>
      <td>
        {rule.isDefault ? t(`privacy.source.${rule.kind}`) : rule.source}{' '}
        {rule.isDefault && <StatusTag>{t('privacy.isDefault')}</StatusTag>}
      </td>
      <td>{rule.checkedOn && format.fullDay(rule.checkedOn)}</td>
      <td>
        <button type="button" className="jx-link" aria-label={t('privacy.editRuleOf', { what })} onClick={edit}>
          {t('privacy.editRule')}
        </button>
      </td>
    </tr>
  );
}

function HoldsSection() {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const holds = useQuery('privacy.holds', {}).data ?? [];
  const end = useCommand('privacy.endHold');
  const [ending, setEnding] = useState<(typeof holds)[number] | null>(null);
  const nameOf = (hold: (typeof holds)[number]) => (locale === 'en' && hold.nameEn) || hold.name;
  return (
    <Section title="privacy.holdsTitle">
      {holds.length === 0 && <p className="jx-privacy-quiet">{t('privacy.holdsNone')}</p>}
      <ul className="jx-privacy-rows">
        {holds.map((hold) => (
          <li key={hold.id}>
            <span>
              {[nameOf(hold), t('privacy.since', { day: format.fullDay(hold.since) }), hold.reason].join(' · ')}
            </span>
            <button type="button" className="jx-link" onClick={() => setEnding(hold)}>
              {t('privacy.endHold')}
            </button>
          </li>
        ))}
      </ul>
      {ending && (
        <ReasonModal
          title="privacy.endHold"
          text={t('privacy.endHoldOf', { name: nameOf(ending) })}
          label="privacy.reason"
          schema={f.reasonNeeded}
          save={(reason) => end.run({ id: ending.id, rev: ending.rev, reason })}
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  );
}

function ErasedSection() {
  const t = useT();
  const format = useFormat();
  const erased = useQuery('privacy.erased', {}).data ?? [];
  return (
    <Section title="privacy.erasedTitle">
      {erased.length === 0 && <p className="jx-privacy-quiet">{t('privacy.erasedNone')}</p>}
      <ul className="jx-privacy-rows">
        {erased.map((row) => (
          <li key={row.id}>
            <span>
              {[format.moment(row.erasedAt), t(`privacy.due.${row.kind as Due['kind']}`), row.reason].join(' · ')}
            </span>
            <span className="jx-privacy-quiet">
              {t('privacy.erasedBy', { who: row.erasedBy, rows: row.rows, changes: row.changes })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
