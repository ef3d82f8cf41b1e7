// A sensitive value: the stored one is shown masked and can only be replaced, never edited.
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n.tsx';
import { type FieldProps, useFieldProps } from './field.ts';

export type MaskedFieldProps = FieldProps<string> & {
  /** The masked stored value; empty or absent when none is stored. */
  masked?: string | null;
  /** What the length should be; counted beside the field while typing. */
  digits?: number;
  inputMode?: 'numeric' | 'tel' | 'text';
};

/** Its value is undefined while the stored one is kept, and what is typed once it is replaced. */
export function MaskedField({ masked, digits, inputMode = 'text', ...field }: MaskedFieldProps) {
  const t = useT();
  const [replacing, setReplacing] = useState(!masked);
  const { onChange, value, ...rest } = useFieldProps(field);
  if (!replacing && masked) {
    const replace = <Swap text={t('ui.replaceValue')} run={() => setReplacing(true)} />;
    return <TextInput {...rest} readOnly value={masked} rightSection={replace} rightSectionWidth={70} />;
  }
  const keep = () => {
    onChange(undefined as unknown as string);
    setReplacing(false);
  };
  const count = digits !== undefined && value ? t('ui.digitsOf', { n: value.trim().length, total: digits }) : null;
  return (
    <TextInput
      {...rest}
      {...(masked ? { autoFocus: true } : {})}
      inputMode={inputMode}
      autoComplete="off"
      spellCheck={false}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={masked ? <Swap text={t('ui.keepValue')} run={keep} /> : <Count>{count}</Count>}
      rightSectionWidth={masked ? 80 : 52}
    />
  );
}

function Swap({ text, run }: { text: string; run: () => void }) {
  return (
    <button type="button" className="jx-link" onClick={run}>
      {text}
    </button>
  );
}

function Count({ children }: { children: ReactNode }) {
  return <span style={{ color: 'var(--text-3)', fontSize: 13 }}>{children}</span>;
}
