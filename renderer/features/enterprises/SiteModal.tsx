// Adds or changes a site of an enterprise.
import { siteInput } from '../../../shared/features/enterprises/enterprises.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { Site } from './words.ts';

const schema = siteInput.omit({ enterpriseId: true });
const KINDS = ['enterprise', 'base', 'overseas'] as const;

export function SiteModal({
  enterpriseId,
  site,
  onClose,
}: {
  enterpriseId: string;
  site: Site | null;
  onClose: () => void;
}) {
  const t = useT();
  const create = useCommand('enterprises.createSite');
  const update = useCommand('enterprises.updateSite');
  const initial = {
    name: site?.name ?? '',
    nameEn: site?.nameEn ?? '',
    address: site?.address ?? '',
    kind: site?.kind ?? ('enterprise' as const),
  };
  return (
    <FormModal
      opened
      onClose={onClose}
      title="enterprises.site"
      schema={schema}
      initial={initial}
      save={(values) =>
        site ? update.run({ ...values, id: site.id, rev: site.rev }) : create.run({ ...values, enterpriseId })
      }
    >
      {(form) => (
        <>
          <TextField label="enterprises.siteName" required autoFocus {...form.getInputProps('name')} />
          <TextField label="enterprises.nameEn" {...form.getInputProps('nameEn')} />
          <TextField label="enterprises.address" {...form.getInputProps('address')} />
          <ChoiceField
            label="enterprises.siteKind"
            options={KINDS.map((value) => ({ value, label: t(`enterprises.siteKind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
        </>
      )}
    </FormModal>
  );
}
