// What other features show of mentors: the mentor of today, all pairings of an apprentice, and the chooser.
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { PairingList } from './PairingList.tsx';
import { PairModal as Chooser } from './PairModal.tsx';
import { levelKey, type PairingLine } from './words.ts';
import './mentors.css';

/** `王砺（技师）自 2025-09-01`, or that nobody is named yet. */
export function MentorNow({ pairing }: { pairing: PairingLine | undefined }) {
  const t = useT();
  const format = useFormat();
  const isEnglish = useLocale().locale === 'en';
  if (!pairing) return <span className="jx-mentor-over">{t('mentors.open')}</span>;
  const level = pairing.skillLevel === null ? pairing.mentorTitle : t(levelKey(pairing.skillLevel));
  return (
    <>
      <Link to="/mentors" search={{ open: pairing.mentorId }}>
        {(isEnglish && pairing.mentorNameEn) || pairing.mentorName}
      </Link>{' '}
      {level && t('mentors.inBrackets', { text: level })}{' '}
      <span className="jx-mentor-quiet">{t('mentors.since', { day: format.fullDay(pairing.startsOn) })}</span>
    </>
  );
}

/** Pairings of one apprentice, running and coming ones first. */
export function ApprenticePairings({ pairings }: { pairings: readonly PairingLine[] }) {
  return <PairingList pairings={pairings} shows="mentor" />;
}

/** Gives mentors to the chosen enrolments. */
export function PairModal(props: { enrolmentIds: readonly string[]; onClose: () => void }) {
  return <Chooser {...props} />;
}
