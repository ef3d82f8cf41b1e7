// The college, its first coordinator and a password; answers with the recovery key.

import { z } from 'zod';
import { loginName, newCollege, password } from '../../../shared/features/access/access.schema.ts';
import * as f from '../../../shared/fields.ts';
import { callAccess } from '../../api/access.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import type { WithKey } from './Entry.tsx';
import { PasswordField } from './PasswordField.tsx';

export type SetUpFormProps = { isTakeOver: boolean; withKey: WithKey; onCancel: (() => void) | undefined };

const account = { name: f.personName, loginName, password };
const whole = z.object({ ...newCollege.shape, collegeName: newCollege.shape.name, ...account });
const accountOnly = z.object(account);
const EMPTY = { collegeName: '', nameEn: '', code: '', name: '', loginName: '', password: '' };
type Values = typeof EMPTY;

export function SetUpForm({ isTakeOver, withKey, onCancel }: SetUpFormProps) {
  const t = useT();
  const save = async (values: Values) => {
    const { name, loginName: login, password: secret } = values;
    const college = isTakeOver ? null : { name: values.collegeName, nameEn: values.nameEn, code: values.code };
    await withKey(() =>
      callAccess('access.setUp', { college, account: { name, loginName: login, password: secret } }).catch(atOurFields),
    );
  };
  return (
    <FormPanel<Values>
      schema={isTakeOver ? accountOnly : whole}
      initial={EMPTY}
      save={save}
      submit={isTakeOver ? 'entry.takeOverSubmit' : 'entry.ownSubmit'}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          {!isTakeOver && (
            <Section title="entry.college">
              <div className="jx-access-fields">
                <TextField label="entry.collegeName" required autoFocus {...form.getInputProps('collegeName')} />
                <TextField label="entry.collegeNameEn" {...form.getInputProps('nameEn')} />
                <TextField label="entry.code" hint="entry.codeHint" required {...form.getInputProps('code')} />
              </div>
            </Section>
          )}
          <Section title="entry.coordinator">
            <div className="jx-access-fields">
              <TextField label="entry.name" required autoFocus={isTakeOver} {...form.getInputProps('name')} />
              <TextField
                label="entry.loginName"
                hint="entry.loginNameHint"
                required
                {...form.getInputProps('loginName')}
              />
            </div>
            <PasswordField
              label="entry.password"
              required
              known={knownAbout(form.getValues(), isTakeOver)}
              {...form.getInputProps('password')}
            />
          </Section>
          <p>{t('entry.ownNote')}</p>
        </>
      )}
    </FormPanel>
  );
}

const knownAbout = ({ name, loginName: login, collegeName, nameEn, code }: Values, isTakeOver: boolean) => ({
  name,
  loginName: login,
  college: isTakeOver ? [] : [collegeName, nameEn, code].filter(Boolean),
});

/** The host names fields by the shape of its input; the form has them in one row. */
function atOurFields(error: { fields?: Record<string, unknown> }): never {
  const fields = Object.entries(error.fields ?? {}).map(([path, message]) => [
    path === 'college.name' ? 'collegeName' : (path.split('.').pop() ?? path),
    message,
  ]);
  throw Object.assign(error, { fields: Object.fromEntries(fields) });
}
