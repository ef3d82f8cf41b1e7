// The segments of a cohort one by one: add, change, delete.
import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { segmentFields } from '../../../shared/features/programmes/programmes.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { WeekdaysField } from './PatternFields.tsx';
import { type CohortRecord, places, type Segment, weekdayWords } from './words.ts';
import './alternation.css';

export function SegmentsTable({ cohort }: { cohort: CohortRecord }) {
  const t = useT();
  const [editing, setEditing] = useState<Segment | 'new' | null>(null);
  return (
    <Section
      title="programmes.segments"
      action={
        <Button variant="default" onClick={() => setEditing('new')}>
          {t('programmes.newSegment')}
        </Button>
      }
    >
      {cohort.segments.length === 0 ? (
        <p className="jx-plain">{t('programmes.noSegments')}</p>
      ) : (
        <table className="jx-unit-lines">
          <thead>
            <tr>
              <th>{t('programmes.startsOn')}</th>
              <th>{t('programmes.endsOn')}</th>
              <th>{t('programmes.place')}</th>
              <th>{t('programmes.weekdays')}</th>
              <th aria-label={t('programmes.edit')} />
            </tr>
          </thead>
          <tbody>
            {cohort.segments.map((segment) => (
              <SegmentRow key={segment.id} segment={segment} edit={() => setEditing(segment)} />
            ))}
          </tbody>
        </table>
      )}
      {editing && (
        <SegmentModal cohort={cohort} segment={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function SegmentRow({ segment, edit }: { segment: Segment; edit: () => void }) {
  const t = useT();
  const format = useFormat();
  const attempt = useAttempt();
  const archive = useCommand('programmes.archiveSegment');
  const range = format.range(segment.startsOn, segment.endsOn);
  return (
    <tr>
      <td>{format.fullDay(segment.startsOn)}</td>
      <td>{format.fullDay(segment.endsOn)}</td>
      <td>
        <span className="jx-band jx-band-key" data-place={segment.place} aria-hidden="true" />
        {t(`programmes.place.${segment.place}`)}
      </td>
      <td>{weekdayWords(segment.weekdays, t, format)}</td>
      <td className="jx-row-tools">
        <ActionIcon
          size={28}
          aria-label={`${t('programmes.editSegment')} ${range}`}
          title={t('programmes.editSegment')}
          onClick={edit}
        >
          <IconPencil size={16} />
        </ActionIcon>
        <ActionIcon
          size={28}
          aria-label={`${t('programmes.removeSegment')} ${range}`}
          title={t('programmes.removeSegment')}
          onClick={() => void attempt(() => archive.run({ id: segment.id, rev: segment.rev }))}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </td>
    </tr>
  );
}

type SegmentModalProps = { cohort: CohortRecord; segment: Segment | null; onClose: () => void };

function SegmentModal({ cohort, segment, onClose }: SegmentModalProps) {
  const t = useT();
  const create = useCommand('programmes.createSegment');
  const update = useCommand('programmes.updateSegment');
  const { startsOn, endsOn, place, weekdays, note } = segment ?? {
    ...{ startsOn: cohort.startsOn, endsOn: cohort.endsOn, place: 'enterprise' as const, weekdays: 127, note: '' },
  };
  return (
    <FormModal
      opened
      onClose={onClose}
      title={segment ? 'programmes.editSegment' : 'programmes.newSegment'}
      schema={segmentFields}
      initial={{ startsOn, endsOn, place, weekdays, note }}
      save={(values) =>
        segment
          ? update.run({ id: segment.id, rev: segment.rev, segment: values })
          : create.run({ cohortId: cohort.id, segment: values })
      }
    >
      {(form) => (
        <>
          <div className="jx-form-pair">
            <DateField label="programmes.startsOn" required {...form.getInputProps('startsOn')} />
            <DateField label="programmes.endsOn" required {...form.getInputProps('endsOn')} />
          </div>
          <ChoiceField
            label="programmes.place"
            required
            options={places.map((p) => ({ value: p, label: t(`programmes.place.${p}`) }))}
            {...form.getInputProps('place')}
          />
          <WeekdaysField
            label="programmes.weekdays"
            mask={form.getValues().weekdays}
            onMask={(mask) => form.setFieldValue('weekdays', mask)}
          />
          <TextField label="programmes.note" {...form.getInputProps('note')} />
        </>
      )}
    </FormModal>
  );
}
