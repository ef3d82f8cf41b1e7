// Changes a mentor in the panel; the side stays, a stored phone is replaced.
import { z } from 'zod';
import { mentorInput } from '../../../shared/features/mentors/mentors.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useT } from '../../ui/i18n.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { MentorFields } from './fields.tsx';
import type { MentorRecord } from './words.ts';

const schema = mentorInput
  .omit({ side: true, skillLevel: true })
  .extend({ phone: z.string().optional(), level: z.string().nullable() });

export function EditMentor({ record, onClose }: { record: MentorRecord; onClose: () => void }) {
  const t = useT();
  const update = useCommand('mentors.update');
  const { name, nameEn, enterpriseId, title, staffNumber, maxApprentices, email, skillLevel } = record;
  const initial = {
    ...{ name, nameEn, enterpriseId, title, staffNumber, maxApprentices, email },
    level: skillLevel === null ? null : String(skillLevel),
    phone: undefined as string | undefined,
  };
  return (
    <RecordPanel title={record.name} subtitle={t('mentors.editTitle')}>
      <FormPanel
        schema={schema}
        initial={initial}
        onDone={onClose}
        onCancel={onClose}
        save={({ level, ...values }) =>
          update.run({ ...values, id: record.id, rev: record.rev, skillLevel: level === null ? null : Number(level) })
        }
      >
        {(form) => <MentorFields form={form} side={record.side} maskedPhone={record.phone} />}
      </FormPanel>
    </RecordPanel>
  );
}
