// The college's record: what agreements and certificates print, and the rules that count for all.
import type { Output } from '../../../shared/api.ts';
import { collegeFields } from '../../../shared/features/college/college.schema.ts';
import { useMay } from '../../api/access.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { HistoryButton } from '../activity/activity.public.tsx';
import { PictureSlot } from './PictureSlot.tsx';
import './college.css';

type College = Output<'college.get'>;
const EMPTY = {
  nameZh: '',
  nameEn: '',
  code: '',
  region: '',
  timeZone: 'Asia/Shanghai',
  verifyAddress: '',
  signatoryZh: '',
  signatoryEn: '',
  mentorLimit: 5,
};

export function CollegePage() {
  const t = useT();
  const may = useMay();
  const query = useQuery('college.get', {});
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <LoadingRows />;
  const college = query.data;
  return (
    <Page
      title="college.title"
      subtitle={t('college.subtitle')}
      actions={
        <>
          {may('accounts.list') && <Link to="/settings/accounts">{t('accounts.toPage')}</Link>}
          <Link to="/settings/privacy">{t('privacy.toPrivacy')}</Link>
          <Link to="/calendar">{t('college.toCalendar')}</Link>
          <Link to="/settings/backups">{t('backups.title')}</Link>
          {college && <HistoryButton id={college.id} />}
        </>
      }
    >
      <div className="jx-college">
        <CollegeForm key={college?.rev ?? 'new'} college={college} />
        <Section title="college.pictures">
          {college ? (
            <div className="jx-college-pictures">
              <PictureSlot use="logo" id={college.logoId} rev={college.rev} />
              <PictureSlot use="seal" id={college.sealId} rev={college.rev} />
            </div>
          ) : (
            <p>{t('college.saveFirst')}</p>
          )}
        </Section>
      </div>
    </Page>
  );
}

function CollegeForm({ college }: { college: College }) {
  const toast = useToast();
  const save = useCommand('college.save');
  const initial = college ? pick(college) : EMPTY;
  return (
    <FormPanel
      schema={collegeFields}
      initial={initial}
      save={(values) => save.run({ ...values, rev: college?.rev ?? null })}
      onDone={() => toast.done('college.saved')}
    >
      {(form) => (
        <>
          <Section title="college.identity">
            <div className="jx-college-fields">
              <TextField label="college.nameZh" required {...form.getInputProps('nameZh')} />
              <TextField label="college.nameEn" {...form.getInputProps('nameEn')} />
              <TextField label="college.code" hint="college.codeHint" required {...form.getInputProps('code')} />
              <TextField label="college.region" {...form.getInputProps('region')} />
              <TextField label="college.timeZone" required {...form.getInputProps('timeZone')} />
            </div>
          </Section>
          <Section title="college.papers">
            <div className="jx-college-fields">
              <TextField label="college.signatoryZh" {...form.getInputProps('signatoryZh')} />
              <TextField label="college.signatoryEn" {...form.getInputProps('signatoryEn')} />
              <TextField
                label="college.verifyAddress"
                hint="college.verifyHint"
                {...form.getInputProps('verifyAddress')}
              />
              <NumberField
                label="college.mentorLimit"
                hint="college.mentorLimitHint"
                required
                {...form.getInputProps('mentorLimit')}
              />
            </div>
          </Section>
        </>
      )}
    </FormPanel>
  );
}

function pick(college: NonNullable<College>): typeof EMPTY {
  const { id: _, rev: __, logoId: ___, sealId: ____, isDemo: _____, ...fields } = college;
  return fields;
}
