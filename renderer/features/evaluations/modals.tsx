// The three decisions of the entry page: sign one side, say why two ratings stand, take a signature back.
import { z } from 'zod';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import { moderateInput, signInput } from '../../../shared/features/evaluations/evaluations.schema.ts';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { oneDecimal } from './block.ts';
import { mentorOf, type RowView, signedOnOf } from './model.ts';
import { sideKey } from './words.ts';

type One = { view: RowView; onClose: () => void };
const dateOnly = z.object({ signedOn: signInput.shape.signedOn });
const moderation = z.object({ reason: moderateInput.shape.reason });

export function SignModal({ views, side, onClose }: { views: readonly RowView[]; side: Side; onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const sign = useCommand('evaluations.sign');
  const today = useQuery('college.context', {}).data?.today;
  const open = views.filter(({ row }) => row.hasBegun && signedOnOf(row, side) === null);
  const mentors = [...new Set(open.map(({ row }) => mentorOf(row, side)?.name ?? ''))];
  if (today === undefined) return null;
  return (
    <FormModal
      opened
      onClose={onClose}
      title="evaluations.signTitle"
      submit="evaluations.sign"
      schema={dateOnly}
      initial={{ signedOn: today }}
      save={async ({ signedOn }) => {
        const done = await sign.run({ side, signedOn, stayIds: open.map(({ row }) => row.stayId) });
        toast.done('evaluations.signed', { n: done.signed, frozen: done.frozen });
      }}
    >
      {(form) => (
        <>
          <p>
            {t('evaluations.signText', {
              n: open.length,
              side: `@${sideKey(side)}`,
              mentors: mentors.slice(0, 6).join(t('ui.listSeparator')),
              more: Math.max(0, mentors.length - 6),
            })}
          </p>
          <DateField label="evaluations.signedOn" required max={today} {...form.getInputProps('signedOn')} />
        </>
      )}
    </FormModal>
  );
}

export function ModerateModal({ view, onClose }: One) {
  const t = useT();
  const moderate = useCommand('evaluations.moderate');
  const { row, outcome } = view;
  const shown = (hundredths: number | null) => oneDecimal(hundredths ?? 0);
  return (
    <FormModal
      opened
      onClose={onClose}
      title="evaluations.moderateTitle"
      submit="evaluations.moderate"
      schema={moderation}
      initial={{ reason: row.moderationReason }}
      save={({ reason }) => moderate.run({ stayId: row.stayId, rev: row.rev ?? '', reason })}
    >
      {(form) => (
        <>
          <p>
            {t('evaluations.moderateText', {
              name: row.name,
              enterprise: shown(outcome.means.enterprise),
              college: shown(outcome.means.college),
            })}
          </p>
          <LongTextField label="evaluations.moderation" required {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}

export function WithdrawModal({ view, side, onClose }: One & { side: Side }) {
  const t = useT();
  const withdraw = useCommand('evaluations.withdraw');
  const { row } = view;
  return (
    <ReasonModal
      title="evaluations.withdrawTitle"
      submit="evaluations.withdraw"
      text={t('evaluations.withdrawText', { name: row.name, side: `@${sideKey(side)}` })}
      label="evaluations.reason"
      schema={f.reasonNeeded}
      save={(reason) => withdraw.run({ stayId: row.stayId, rev: row.rev ?? '', side, reason })}
      onClose={onClose}
    />
  );
}
