// Changes an enterprise in the panel; the stored contact phone is replaced, not edited.
import { enterpriseInput } from '../../../shared/features/enterprises/enterprises.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useT } from '../../ui/i18n.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { EnterpriseFields } from './fields.tsx';
import type { EnterpriseRecord } from './words.ts';

export function EditEnterprise({ record, onClose }: { record: EnterpriseRecord; onClose: () => void }) {
  const t = useT();
  const update = useCommand('enterprises.update');
  const { name, shortName, nameEn, uscc, region, address, contactName, note } = record;
  const initial = {
    ...{ name, shortName, nameEn, uscc: uscc ?? '', region, address, contactName, note },
    contactPhone: undefined as string | undefined,
  };
  return (
    <RecordPanel title={record.name} subtitle={t('enterprises.editTitle')}>
      <FormPanel
        schema={enterpriseInput}
        initial={initial}
        onDone={onClose}
        onCancel={onClose}
        save={(values) => update.run({ ...values, id: record.id, rev: record.rev })}
      >
        {(form) => <EnterpriseFields form={form} maskedPhone={record.contactPhone} />}
      </FormPanel>
    </RecordPanel>
  );
}
