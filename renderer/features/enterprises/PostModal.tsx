// Adds or changes a post: places, length of a day, default mentor, and the units taught there.
import { MultiSelect } from '@mantine/core';
import { z } from 'zod';
import { PROPOSED_MINUTES_PER_DAY, postInput } from '../../../shared/features/enterprises/enterprises.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import type { EnterpriseRecord, Post } from './words.ts';

const schema = z.object({ ...postInput.shape, siteId: z.string().nullable() });
type PostModalProps = { record: EnterpriseRecord; siteId: string | null; post: Post | null; onClose: () => void };

export function PostModal({ record, siteId, post, onClose }: PostModalProps) {
  const create = useCommand('enterprises.createPost');
  const update = useCommand('enterprises.updatePost');
  const initial = {
    siteId,
    name: post?.name ?? '',
    shortName: post?.shortName ?? '',
    nameEn: post?.nameEn ?? '',
    places: post?.places ?? 1,
    minutesPerDay: post?.minutesPerDay ?? PROPOSED_MINUTES_PER_DAY,
    defaultMentorId: post?.defaultMentorId ?? null,
    unitIds: post?.units.map((unit) => unit.id) ?? [],
    note: post?.note ?? '',
  };
  const save = ({ siteId, ...values }: typeof initial) =>
    post
      ? update.run({ ...values, id: post.id, rev: post.rev })
      : create.run({ ...values, siteId, enterpriseId: record.id });
  return (
    <FormModal
      opened
      width={560}
      onClose={onClose}
      title="enterprises.post"
      schema={schema}
      initial={initial}
      save={save}
    >
      {(form) => (
        <>
          {post === null && record.sites.length > 1 && (
            <ChoiceField
              label="enterprises.site"
              options={record.sites.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('siteId')}
            />
          )}
          <TextField label="enterprises.postName" required autoFocus {...form.getInputProps('name')} />
          <div className="jx-ent-two">
            <TextField label="enterprises.shortName" {...form.getInputProps('shortName')} />
            <TextField label="enterprises.nameEn" {...form.getInputProps('nameEn')} />
            <NumberField label="enterprises.places" required min={0} max={500} {...form.getInputProps('places')} />
            <NumberField
              label="enterprises.hours"
              required
              scale={60}
              digits={2}
              {...form.getInputProps('minutesPerDay')}
            />
          </div>
          <ChoiceField
            label="enterprises.defaultMentor"
            clearable
            options={record.mentors.map(({ id, name, title }) => ({
              value: id,
              label: [name, title].filter(Boolean).join('　'),
            }))}
            {...form.getInputProps('defaultMentorId')}
          />
          <UnitsField {...form.getInputProps('unitIds')} />
        </>
      )}
    </FormModal>
  );
}

type UnitsFieldProps = { value?: string[]; onChange: (ids: string[]) => void };

/** Competence units by programme and version. */
function UnitsField({ value = [], onChange }: UnitsFieldProps) {
  const t = useT();
  const { locale } = useLocale();
  const units = useQuery('enterprises.units', {}).data ?? [];
  const isEnglish = locale === 'en';
  const groups = Map.groupBy(units, (unit) =>
    t('enterprises.standardOf', {
      programme: (isEnglish && unit.programmeEn) || unit.programmeZh,
      version: unit.version,
    }),
  );
  return (
    <MultiSelect
      label={t('enterprises.units')}
      description={units.length === 0 ? t('enterprises.noUnitsYet') : null}
      searchable
      clearable
      nothingFoundMessage={t('ui.noOption')}
      value={value}
      onChange={onChange}
      data={[...groups].map(([group, items]) => ({
        group,
        items: items.map((unit) => ({
          value: unit.id,
          label: `${unit.code} ${(isEnglish && unit.titleEn) || unit.titleZh}`,
        })),
      }))}
    />
  );
}
