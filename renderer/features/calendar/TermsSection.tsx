// The terms: list, new, change, delete.
import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type TermFields, termFields } from '../../../shared/features/calendar/calendar.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import type { TermWeeks } from './MonthGrid.tsx';

type Term = TermWeeks[number];

export function TermsSection({ terms }: { terms: TermWeeks }) {
  const t = useT();
  const [editing, setEditing] = useState<Term | 'new' | null>(null);
  const newest = [...terms].reverse();
  return (
    <Section
      title="calendar.terms"
      action={
        <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setEditing('new')}>
          {t('calendar.newTerm')}
        </Button>
      }
    >
      {terms.length === 0 && <p className="jx-calendar-note">{t('calendar.noTerms')}</p>}
      <ul className="jx-terms">
        {newest.map((term) => (
          <TermRow key={term.id} term={term} edit={() => setEditing(term)} />
        ))}
      </ul>
      {editing && <TermModal term={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function TermRow({ term, edit }: { term: Term; edit: () => void }) {
  const t = useT();
  const format = useFormat();
  const confirm = useConfirm();
  const attempt = useAttempt();
  const archive = useCommand('calendar.archiveTerm');
  const params = { year: term.academicYear, ord: term.ord };
  const name = t('calendar.termName', params);
  const remove = async () => {
    const question = { title: 'calendar.deleteTermTitle', text: 'calendar.deleteTermText', params } as const;
    if (await confirm({ ...question, action: 'calendar.deleteTerm' }))
      await attempt(() => archive.run({ id: term.id, rev: term.rev }));
  };
  return (
    <li>
      <div>
        <b>{name}</b>
        <span>
          {t('calendar.termFacts', {
            from: format.fullDay(term.startsOn),
            to: format.fullDay(term.endsOn),
            weeks: term.weeks,
          })}
        </span>
      </div>
      <ActionIcon aria-label={`${t('calendar.editTerm')} ${name}`} title={t('calendar.editTerm')} onClick={edit}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={`${t('calendar.deleteTerm')} ${name}`}
        title={t('calendar.deleteTerm')}
        onClick={() => void remove()}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}

function TermModal({ term, onClose }: { term: Term | null; onClose: () => void }) {
  const t = useT();
  const proposal = useQuery('calendar.proposeTerm', {}, { enabled: term === null }).data;
  const create = useCommand('calendar.createTerm');
  const update = useCommand('calendar.updateTerm');
  const start = term ?? proposal;
  if (!start) return null;
  const { academicYear, ord, startsOn, weeks, weekStartsOn } = start;
  const toTerm = (values: FormTerm): TermFields => ({
    ...values,
    ord: Number(values.ord),
    weekStartsOn: values.weekStartsOn === '7' ? 7 : 1,
  });
  return (
    <FormModal<FormTerm>
      opened
      onClose={onClose}
      title={term ? 'calendar.editTerm' : 'calendar.newTerm'}
      schema={formSchema}
      initial={{ academicYear, ord: String(ord), startsOn, weeks, weekStartsOn: String(weekStartsOn) }}
      save={(values) =>
        term ? update.run({ ...toTerm(values), id: term.id, rev: term.rev }) : create.run(toTerm(values))
      }
    >
      {(form) => (
        <>
          <TextField label="calendar.academicYear" required {...form.getInputProps('academicYear')} />
          <ChoiceField
            label="calendar.ord"
            required
            options={[1, 2, 3].map((n) => ({ value: String(n), label: t('calendar.ordValue', { ord: n }) }))}
            {...form.getInputProps('ord')}
          />
          <DateField
            label="calendar.startsOn"
            hint="calendar.startsOnHint"
            required
            {...form.getInputProps('startsOn')}
          />
          <NumberField label="calendar.weeks" required {...form.getInputProps('weeks')} />
          <ChoiceField
            label="calendar.weekStartsOn"
            required
            options={[
              { value: '1', label: t('calendar.monday') },
              { value: '7', label: t('calendar.sunday') },
            ]}
            {...form.getInputProps('weekStartsOn')}
          />
        </>
      )}
    </FormModal>
  );
}

/** Choices are strings in a form. */
type FormTerm = Omit<TermFields, 'ord' | 'weekStartsOn'> & { ord: string; weekStartsOn: string };
const formSchema = termFields.omit({ ord: true, weekStartsOn: true }).loose();
