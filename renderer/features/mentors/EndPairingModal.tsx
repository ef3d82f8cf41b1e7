// Ends a pairing on a day, or takes away one that was entered by mistake.
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { useServices } from '../../ui/services.tsx';
import type { PairingLine } from './words.ts';

type PairingModalProps = { pairing: PairingLine; onClose: () => void };
const ending = z.object({ endsOn: f.isoDate, reason: f.text });

export function EndPairingModal({ pairing, onClose }: PairingModalProps) {
  const t = useT();
  const today = useServices().today();
  const end = useCommand('mentors.endPairing');
  const { id, rev, startsOn, endsOn, name, mentorName } = pairing;
  const proposed = today < startsOn ? startsOn : endsOn !== null && endsOn < today ? endsOn : today;
  return (
    <FormModal
      opened
      onClose={onClose}
      title="mentors.endPairing"
      schema={ending}
      initial={{ endsOn: proposed, reason: '' }}
      save={(values) => end.run({ id, rev, ...values })}
    >
      {(form) => (
        <>
          <p>{t('mentors.endText', { name, mentor: mentorName })}</p>
          <DateField label="mentors.lastDay" required min={startsOn} {...form.getInputProps('endsOn')} />
          <TextField label="mentors.reason" {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}

export function RemovePairingModal({ pairing, onClose }: PairingModalProps) {
  const t = useT();
  const remove = useCommand('mentors.removePairing');
  const { id, rev, name, mentorName } = pairing;
  return (
    <ReasonModal
      title="mentors.removePairing"
      text={t('mentors.removeText', { name, mentor: mentorName })}
      label="mentors.reason"
      schema={f.reasonAllowed}
      save={(reason) => remove.run({ id, rev, reason })}
      onClose={onClose}
    />
  );
}
