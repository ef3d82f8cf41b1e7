// A new account, or another name, role or person for one; mentors and apprentices are chosen from the books.
import { z } from 'zod';
import { isMentorRole, type Role, roles } from '../../../shared/access/roles.ts';
import { loginName } from '../../../shared/features/access/access.schema.ts';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { ApprenticeChoice, MentorChoice } from './PersonChoice.tsx';
import { type AccountLine, type Given, ROLES, rightsKey, roleKey } from './words.ts';

const schema = z.object({
  name: f.personName,
  loginName,
  role: z.enum(roles),
  mentorId: f.id.nullable(),
  personId: f.id.nullable(),
});
type Values = { name: string; loginName: string; role: Role; mentorId: string | null; personId: string | null };

export type AccountModalProps = {
  /** Null: a new one. */
  account: AccountLine | null;
  onClose: () => void;
  onGiven: (given: Given) => void;
};

export function AccountModal({ account, onClose, onGiven }: AccountModalProps) {
  const t = useT();
  const toast = useToast();
  const create = useCommand('accounts.create');
  const update = useCommand('accounts.update');
  const save = async (values: Values) => {
    const fields = { ...values, ...belonging(values) };
    if (account) {
      await update.run({ ...fields, id: account.id, rev: account.rev });
      toast.done('accounts.saved');
      return;
    }
    const { firstPassword } = await create.run(fields);
    onGiven({ name: values.name, loginName: values.loginName, firstPassword });
  };
  return (
    <FormModal<Values>
      opened
      onClose={onClose}
      title={account ? 'accounts.edit' : 'accounts.new'}
      submit={account ? 'ui.save' : 'accounts.create'}
      schema={schema}
      initial={initialOf(account)}
      save={save}
    >
      {(form) => {
        const { role } = form.getValues();
        const named = (name: string) => form.getValues().name === '' && form.setFieldValue('name', name);
        return (
          <>
            <ChoiceField
              label="accounts.role"
              required
              autoFocus
              disabled={account?.isLastCoordinator ?? false}
              options={ROLES.map((value) => ({ value, label: t(roleKey(value)) }))}
              {...form.getInputProps('role')}
            />
            <p>{t(account?.isLastCoordinator ? 'accounts.lastOne' : rightsKey(role))}</p>
            {isMentorRole(role) && (
              <MentorChoice
                side={role === 'collegeMentor' ? 'college' : 'enterprise'}
                onName={named}
                {...form.getInputProps('mentorId')}
              />
            )}
            {role === 'apprentice' && <ApprenticeChoice onName={named} {...form.getInputProps('personId')} />}
            <TextField label="accounts.name" required {...form.getInputProps('name')} />
            <TextField
              label="accounts.loginName"
              hint="entry.loginNameHint"
              required
              {...form.getInputProps('loginName')}
            />
          </>
        );
      }}
    </FormModal>
  );
}

const initialOf = (account: AccountLine | null): Values => ({
  name: account?.name ?? '',
  loginName: account?.loginName ?? '',
  role: account?.role ?? 'collegeMentor',
  mentorId: account?.mentorId ?? null,
  personId: account?.personId ?? null,
});

/** Whom the account belongs to, as its role allows. */
const belonging = ({ role, mentorId, personId }: Values) => ({
  mentorId: isMentorRole(role) ? mentorId : null,
  personId: role === 'apprentice' ? personId : null,
});
