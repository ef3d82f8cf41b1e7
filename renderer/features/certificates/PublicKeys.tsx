/** The college's public keys, for whoever checks codes elsewhere. */
import { Button } from '@mantine/core';
import { useQuery } from '../../api/queries.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';

export function PublicKeys() {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const keys = useQuery('certificates.keys', {}).data ?? [];
  const copy = (publicKey: string) => {
    navigator.clipboard.writeText(publicKey).then(() => toast.done('certificates.copied'), toast.error);
  };
  return (
    <Section title="certificates.keysTitle">
      <p className="jx-cert-note">{t('certificates.keysText')}</p>
      {keys.length === 0 && <p>{t('certificates.keysNone')}</p>}
      {keys.map(({ keyId, publicKey, activeFrom }) => (
        <div key={keyId} className="jx-key">
          <p>
            <b>{keyId}</b>{' '}
            <span className="jx-cert-note">{t('certificates.keySince', { date: format.moment(activeFrom) })}</span>
          </p>
          <p>{publicKey}</p>
          <Button variant="default" onClick={() => copy(publicKey)}>
            {t('certificates.copyKey')}
          </Button>
        </div>
      ))}
    </Section>
  );
}
