// The fields of one kind of pattern.
import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Pattern } from '../../../shared/features/programmes/programmes.schema.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { type Place, places, weekdayBits, weekdayWord } from './words.ts';

type Of<K extends Pattern['kind']> = Extract<Pattern, { kind: K }>;
type FieldsProps<P extends Pattern> = { pattern: P; change: (pattern: Pattern) => void };

export function PatternFields({ pattern, change }: FieldsProps<Pattern>) {
  if (pattern.kind === 'weekBlocks') return <WeekBlocks pattern={pattern} change={change} />;
  if (pattern.kind === 'daysPerWeek') return <DaysPerWeek pattern={pattern} change={change} />;
  if (pattern.kind === 'termBlocks') return <TermBlocks pattern={pattern} change={change} />;
  return (
    <PlaceField label="programmes.place" value={pattern.place} onPlace={(place) => change({ ...pattern, place })} />
  );
}

function WeekBlocks({ pattern, change }: FieldsProps<Of<'weekBlocks'>>) {
  const set = (patch: Partial<Of<'weekBlocks'>>) => change({ ...pattern, ...patch });
  return (
    <>
      <div className="jx-form-pair">
        <WeeksField
          label="programmes.enterpriseWeeks"
          weeks={pattern.enterpriseWeeks}
          onWeeks={(enterpriseWeeks) => set({ enterpriseWeeks })}
        />
        <WeeksField
          label="programmes.schoolWeeks"
          weeks={pattern.schoolWeeks}
          onWeeks={(schoolWeeks) => set({ schoolWeeks })}
        />
      </div>
      <div className="jx-form-pair">
        <PlaceField
          label="programmes.first"
          among={['school', 'enterprise']}
          value={pattern.first}
          onPlace={(first) => first !== 'base' && set({ first })}
        />
        <EnterprisePlace pattern={pattern} change={change} />
      </div>
    </>
  );
}

type WeeksFieldProps = {
  label: 'programmes.enterpriseWeeks' | 'programmes.schoolWeeks';
  weeks: number;
  onWeeks: (weeks: number) => void;
};

/** What is being typed may be empty for a moment; only weeks from 1 to 26 are passed on. */
function WeeksField({ label, weeks, onWeeks }: WeeksFieldProps) {
  const [typed, setTyped] = useState<number | null>(weeks);
  const change = (next: number | null) => {
    setTyped(next);
    if (next !== null && next >= 1 && next <= 26) onWeeks(next);
  };
  return <NumberField label={label} min={1} max={26} value={typed} onChange={change as (n: never) => void} />;
}

function DaysPerWeek({ pattern, change }: FieldsProps<Of<'daysPerWeek'>>) {
  return (
    <>
      <WeekdaysField
        label="programmes.enterpriseDays"
        mask={pattern.enterpriseDays}
        onMask={(enterpriseDays) => change({ ...pattern, enterpriseDays })}
      />
      <EnterprisePlace pattern={pattern} change={change} />
    </>
  );
}

function TermBlocks({ pattern, change }: FieldsProps<Of<'termBlocks'>>) {
  const t = useT();
  const set = (next: Place[]) => change({ ...pattern, places: next });
  return (
    <fieldset className="jx-pattern-terms">
      <legend>{t('programmes.termPlaces')}</legend>
      {pattern.places.map((place, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: terms are known by their number
        <div key={i}>
          <span>{t('programmes.termNumber', { n: i + 1 })}</span>
          <PlaceField
            label="programmes.place"
            value={place}
            onPlace={(next) => set(pattern.places.map((p, j) => (j === i ? next : p)))}
          />
          <ActionIcon
            aria-label={`${t('ui.remove')} ${t('programmes.termNumber', { n: i + 1 })}`}
            disabled={pattern.places.length === 1}
            onClick={() => set(pattern.places.filter((_, j) => j !== i))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        disabled={pattern.places.length >= 12}
        onClick={() => set([...pattern.places, 'enterprise'])}
      >
        {t('programmes.addTerm')}
      </Button>
    </fieldset>
  );
}

function EnterprisePlace({ pattern, change }: FieldsProps<Of<'weekBlocks'> | Of<'daysPerWeek'>>) {
  return (
    <PlaceField
      label="programmes.enterprisePlace"
      among={['enterprise', 'base']}
      value={pattern.enterprisePlace}
      onPlace={(place) => place !== 'school' && change({ ...pattern, enterprisePlace: place })}
    />
  );
}

type PlaceFieldProps = {
  label: 'programmes.place' | 'programmes.first' | 'programmes.enterprisePlace';
  among?: readonly Place[];
  value: Place;
  onPlace: (place: Place) => void;
};

function PlaceField({ label, among = places, value, onPlace }: PlaceFieldProps) {
  const t = useT();
  return (
    <ChoiceField
      label={label}
      options={among.map((place) => ({ value: place, label: t(`programmes.place.${place}`) }))}
      value={value}
      onChange={onPlace as (place: never) => void}
    />
  );
}

type WeekdaysFieldProps = {
  label: 'programmes.enterpriseDays' | 'programmes.weekdays';
  mask: number;
  onMask: (mask: number) => void;
};

/** A weekday mask as seven boxes; at least one stays ticked. */
export function WeekdaysField({ label, mask, onMask }: WeekdaysFieldProps) {
  const t = useT();
  const format = useFormat();
  return (
    <fieldset className="jx-weekdays">
      <legend>{t(label)}</legend>
      {weekdayBits.map((bit) => (
        <Checkbox
          key={bit}
          label={weekdayWord(bit, format)}
          checked={(mask & (1 << bit)) !== 0}
          onChange={() => {
            const next = mask ^ (1 << bit);
            if (next !== 0) onMask(next);
          }}
        />
      ))}
    </fieldset>
  );
}
