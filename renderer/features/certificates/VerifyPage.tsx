/** Checks a certificate's code, pasted or read from a PDF or picture, without leaving this computer. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Verdict as VerdictValue } from '../../../shared/features/certificates/certificates.schema.ts';
import { call } from '../../api/client.ts';
import { FileDrop } from '../../ui/files/FileDrop.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { CertificateTabs } from './CertificateTabs.tsx';
import { codeInFile } from './decode.ts';
import { PublicKeys } from './PublicKeys.tsx';
import { Verdict } from './Verdict.tsx';
import './certificates.css';

type Result = { verdict: VerdictValue } | { noCodeIn: string } | { error: unknown } | null;

export function VerifyPage() {
  const t = useT();
  const [text, setText] = useState('');
  const [result, setResult] = useState<Result>(null);
  const check = async (code: string) => {
    setText(code);
    setResult(
      await call('certificates.verify', { text: code }).then(
        (verdict) => ({ verdict }),
        (error: unknown) => ({ error }),
      ),
    );
  };
  const read = async (file: File) => {
    const code = await codeInFile(file).catch(() => null);
    if (code === null) setResult({ noCodeIn: file.name });
    else await check(code);
  };
  return (
    <Page title="certificates.title" subtitle={<CertificateTabs />}>
      <div className="jx-verify">
        <div className="jx-verify-form">
          <p>{t('certificates.verifyHint')}</p>
          <Textarea
            label={t('certificates.verifyText')}
            value={text}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={2000}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button disabled={text.trim() === ''} onClick={() => void check(text)}>
            {t('certificates.verify')}
          </Button>
          <FileDrop
            compact
            accept=".pdf,.png,.jpg,.jpeg"
            hint="certificates.verifyDrop"
            onFile={() => undefined}
            onRaw={(file) => void read(file)}
          />
          <div aria-live="polite">
            {result !== null && 'verdict' in result && <Verdict verdict={result.verdict} />}
            {result !== null && 'noCodeIn' in result && (
              <div className="jx-verdict" data-tone="amber">
                {t('certificates.verdict.noCode', { name: result.noCodeIn })}
              </div>
            )}
            {result !== null && 'error' in result && <ErrorState error={result.error} />}
          </div>
        </div>
        <PublicKeys />
      </div>
    </Page>
  );
}
