// Pairings as a list with their dates, seen from the mentor or from the apprentice; running ones can be ended.
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { EndPairingModal, RemovePairingModal } from './EndPairingModal.tsx';
import { type PairingLine, sideKey } from './words.ts';
import './mentors.css';

type PairingListProps = { pairings: readonly PairingLine[]; shows: 'apprentice' | 'mentor' };

export function PairingList({ pairings, shows }: PairingListProps) {
  const [doing, setDoing] = useState<{ kind: 'end' | 'remove'; pairing: PairingLine } | null>(null);
  const stop = () => setDoing(null);
  return (
    <>
      <ul className="jx-pairings">
        {pairings.map((pairing) => (
          <Row key={pairing.id} pairing={pairing} shows={shows} act={(kind) => setDoing({ kind, pairing })} />
        ))}
      </ul>
      {doing?.kind === 'end' && <EndPairingModal pairing={doing.pairing} onClose={stop} />}
      {doing?.kind === 'remove' && <RemovePairingModal pairing={doing.pairing} onClose={stop} />}
    </>
  );
}

type RowProps = { pairing: PairingLine; shows: 'apprentice' | 'mentor'; act: (kind: 'end' | 'remove') => void };

function Row({ pairing, shows, act }: RowProps) {
  const t = useT();
  const format = useFormat();
  const isEnglish = useLocale().locale === 'en';
  const { startsOn, endsOn, when } = pairing;
  const dates =
    endsOn === null ? t('mentors.since', { day: format.fullDay(startsOn) }) : format.range(startsOn, endsOn);
  return (
    <li>
      {shows === 'apprentice' ? (
        <span>
          <Link to="/apprentices" search={{ open: pairing.enrolmentId }}>
            {(isEnglish && pairing.nameEn) || pairing.name}
          </Link>{' '}
          <span className="jx-mentor-quiet">{(isEnglish && pairing.cohortNameEn) || pairing.cohortName}</span>
        </span>
      ) : (
        <span>
          <Link to="/mentors" search={{ open: pairing.mentorId }}>
            {(isEnglish && pairing.mentorNameEn) || pairing.mentorName}
          </Link>{' '}
          <span className="jx-mentor-quiet">
            {[t(sideKey(pairing.side)), (isEnglish && pairing.enterpriseNameEn) || pairing.enterpriseName]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      )}
      <span className="jx-mentor-quiet">{dates}</span>
      {when === 'future' && <StatusTag>{t('mentors.future')}</StatusTag>}
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={t('mentors.pairingMenu', { name: pairing.name, mentor: pairing.mentorName })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => act('end')}>{t('mentors.endPairing')}</Menu.Item>
          <Menu.Item onClick={() => act('remove')}>{t('mentors.removePairing')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
