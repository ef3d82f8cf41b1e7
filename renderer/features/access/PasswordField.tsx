// A password field: shown on demand, says when Caps Lock is on; for a new password with its rules and a word for its strength.
import { PasswordInput } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { type KnownAbout, PASSWORD_LENGTH, passwordProblem } from '../../../shared/features/access/access.rules.ts';
import { passwordStrength } from '../../../shared/features/access/strength.rules.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { type FieldProps, useFieldProps } from '../../ui/fields/field.ts';
import { useT } from '../../ui/i18n.tsx';

export type PasswordFieldProps = FieldProps<string> & {
  /** Set for a password that is being chosen. */
  known?: KnownAbout;
};

export function PasswordField({ known, ...field }: PasswordFieldProps) {
  const t = useT();
  const rulesId = useId();
  const [isCaps, setCaps] = useState(false);
  const { onChange, value, ...rest } = useFieldProps(field);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  return (
    <div className="jx-password">
      <PasswordInput
        {...rest}
        size="xs"
        value={value ?? ''}
        autoComplete={known ? 'new-password' : 'current-password'}
        aria-describedby={known ? rulesId : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('entry.showPassword'), tabIndex: 0 }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={look}
        onKeyUp={look}
      />
      {isCaps && (
        <span className="jx-password-caps" role="status">
          {t('entry.capsLock')}
        </span>
      )}
      {known && <Rules id={rulesId} password={value ?? ''} known={known} />}
    </div>
  );
}

/** In the order in which they are judged: a later one counts only when the earlier ones are kept. */
const ORDER: readonly MessageKey[] = ['access.passwordShort', 'access.passwordCommon', 'access.passwordPersonal'];
const RULES: readonly MessageKey[] = ['entry.ruleLength', 'entry.ruleCommon', 'entry.rulePersonal'];

function Rules({ id, password, known }: { id: string; password: string; known: KnownAbout }) {
  const t = useT();
  const problem = passwordProblem(password, known);
  const failed = problem === null ? ORDER.length : ORDER.indexOf(problem);
  const strength = passwordStrength(password, problem !== null);
  return (
    <div id={id} className="jx-password-rules">
      <ul>
        {RULES.map((key, index) => (
          <li key={key} data-kept={password !== '' && index < failed}>
            {password !== '' && index < failed ? (
              <IconCheck size={15} aria-hidden />
            ) : (
              <IconCircle size={9} aria-hidden />
            )}
            {t(key, { n: PASSWORD_LENGTH })}
            {password !== '' && index < failed && <span className="jx-hidden">{t('entry.ruleKept')}</span>}
          </li>
        ))}
      </ul>
      <span role="status" data-strength={strength}>
        {password === '' ? t('entry.strengthHint') : t('entry.strength', { word: t(STRENGTH[strength]) })}
      </span>
    </div>
  );
}

const STRENGTH = {
  weak: 'entry.strengthWeak',
  fair: 'entry.strengthFair',
  good: 'entry.strengthGood',
} as const satisfies Record<string, MessageKey>;
