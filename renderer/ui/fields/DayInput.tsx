// A day as a `YYYY-MM-DD` string: typed or chosen, with the calendar's heads in the language in use.
import { DateInput } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useLocale, useT } from '../i18n.tsx';

export type DayInputProps = {
  label?: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  value: string | null;
  onChange: (day: string | null) => void;
  onBlur?: () => void;
  minDate?: string;
  maxDate?: string;
  /** The calendar stays inside the popover it is opened from, so that choosing a day does not close that one. */
  inPopover?: boolean;
  name?: string;
};

const valid = /^\d{4}-\d{2}-\d{2}$/;

export function DayInput({ inPopover = false, onChange, ...props }: DayInputProps) {
  const t = useT();
  const { locale } = useLocale();
  const zh = locale === 'zh';
  return (
    <DateInput
      {...props}
      locale={zh ? 'zh-cn' : 'en-gb'}
      firstDayOfWeek={1}
      valueFormat="YYYY-MM-DD"
      monthLabelFormat={zh ? 'YYYY年M月' : 'MMMM YYYY'}
      yearLabelFormat={zh ? 'YYYY年' : 'YYYY'}
      monthsListFormat={zh ? 'M月' : 'MMM'}
      placeholder="YYYY-MM-DD"
      aria-label={props.label ? undefined : t('ui.chooseDate')}
      dateParser={parseDay}
      popoverProps={{ withinPortal: !inPopover }}
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clearDate') }}
      onChange={(day) => onChange(day && valid.test(day.slice(0, 10)) ? day.slice(0, 10) : null)}
    />
  );
}

/** Reads 2026-11-24, 2026/11/4, 2026.11.4, 2026年11月4日 and 20261104; anything else is no day. */
export function parseDay(text: string): string | null {
  const found = /^\s*(\d{4})\s*(?:[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))\s*$/.exec(text);
  if (!found) return null;
  const month = Number(found[2] ?? found[4]);
  const date = Number(found[3] ?? found[5]);
  const day = `${found[1]}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const real = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day ? null : day;
}
