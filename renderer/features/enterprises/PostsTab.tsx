// Posts of an enterprise by site: places, minutes a day, default mentor, units taught and closed periods.
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { HistoryModal } from '../activity/activity.public.tsx';
import { ClosureModal } from './ClosureModal.tsx';
import { PostModal } from './PostModal.tsx';
import { ArchivePost, ArchiveSite } from './ReasonModals.tsx';
import { SiteModal } from './SiteModal.tsx';
import type { EnterpriseRecord, Post, Site } from './words.ts';

type Doing =
  | { kind: 'newPost'; siteId: string | null }
  | { kind: 'newSite' }
  | { kind: 'post' | 'closure' | 'archivePost' | 'history'; post: Post }
  | { kind: 'site' | 'archiveSite'; site: Site };

export function PostsTab({ record }: { record: EnterpriseRecord }) {
  const t = useT();
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = () => setDoing(null);
  const newPost = (siteId: string | null) => (
    <Button variant="default" onClick={() => setDoing({ kind: 'newPost', siteId })}>
      {t('enterprises.newPost')}
    </Button>
  );
  return (
    <>
      {record.posts.length === 0 && <EmptyState text="enterprises.noPost" action={newPost(null)} />}
      {record.sites.map((site) => (
        <SiteBlock key={site.id} site={site} record={record} act={setDoing} />
      ))}
      <div className="jx-ent-post-head">
        {record.posts.length > 0 && newPost(record.sites[0]?.id ?? null)}
        <Button variant="subtle" onClick={() => setDoing({ kind: 'newSite' })}>
          {t('enterprises.newSite')}
        </Button>
      </div>
      {doing?.kind === 'newPost' && <PostModal record={record} siteId={doing.siteId} post={null} onClose={stop} />}
      {doing?.kind === 'post' && (
        <PostModal record={record} siteId={doing.post.siteId} post={doing.post} onClose={stop} />
      )}
      {doing?.kind === 'closure' && <ClosureModal post={doing.post} onClose={stop} />}
      {doing?.kind === 'archivePost' && <ArchivePost post={doing.post} onClose={stop} />}
      {doing?.kind === 'history' && <HistoryModal id={doing.post.id} onClose={stop} />}
      {doing?.kind === 'newSite' && <SiteModal enterpriseId={record.id} site={null} onClose={stop} />}
      {doing?.kind === 'site' && <SiteModal enterpriseId={record.id} site={doing.site} onClose={stop} />}
      {doing?.kind === 'archiveSite' && <ArchiveSite site={doing.site} onClose={stop} />}
    </>
  );
}

type BlockProps = { record: EnterpriseRecord; site: Site; act: (doing: Doing) => void };

function SiteBlock({ record, site, act }: BlockProps) {
  const t = useT();
  const posts = record.posts.filter((post) => post.siteId === site.id);
  return (
    <section>
      <div className="jx-ent-post-head">
        <h3 style={{ flex: 1 }}>
          {site.name} {site.kind !== 'enterprise' && <StatusTag>{t(`enterprises.siteKind.${site.kind}`)}</StatusTag>}
        </h3>
        <More name={site.name}>
          <Menu.Item onClick={() => act({ kind: 'newPost', siteId: site.id })}>{t('enterprises.newPost')}</Menu.Item>
          <Menu.Item onClick={() => act({ kind: 'site', site })}>{t('enterprises.edit')}</Menu.Item>
          <Menu.Item onClick={() => act({ kind: 'archiveSite', site })}>{t('enterprises.archive')}</Menu.Item>
        </More>
      </div>
      {site.address && <div className="jx-ent-quiet">{site.address}</div>}
      {posts.map((post) => (
        <PostBlock key={post.id} post={post} act={act} />
      ))}
    </section>
  );
}

function PostBlock({ post, act }: { post: Post; act: (doing: Doing) => void }) {
  const t = useT();
  const { locale } = useLocale();
  const unit = (u: Post['units'][number]) => `${u.code} ${(locale === 'en' && u.titleEn) || u.titleZh}`;
  return (
    <div className="jx-ent-post">
      <div className="jx-ent-post-head">
        <b>{(locale === 'en' && post.nameEn) || post.name}</b>
        <StatusTag tone={post.here > post.places ? 'amber' : 'neutral'}>
          {t('enterprises.hereOf', { n: post.here, places: post.places })}
        </StatusTag>
        <More name={post.name}>
          <Menu.Item onClick={() => act({ kind: 'post', post })}>{t('enterprises.edit')}</Menu.Item>
          <Menu.Item onClick={() => act({ kind: 'closure', post })}>{t('enterprises.close')}</Menu.Item>
          <Menu.Item onClick={() => act({ kind: 'history', post })}>{t('activity.history')}</Menu.Item>
          <Menu.Item onClick={() => act({ kind: 'archivePost', post })}>{t('enterprises.archive')}</Menu.Item>
        </More>
      </div>
      <div className="jx-ent-quiet">
        {[
          t('enterprises.hoursADay', { n: post.minutesPerDay / 60 }),
          post.defaultMentor && t('enterprises.defaultMentorOf', { name: post.defaultMentor }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div>
        {post.units.length === 0 ? (
          <span className="jx-ent-quiet">{t('enterprises.noUnit')}</span>
        ) : (
          post.units.map(unit).join(t('ui.listSeparator'))
        )}
      </div>
      <Closures post={post} />
    </div>
  );
}

function Closures({ post }: { post: Post }) {
  const t = useT();
  const format = useFormat();
  const archive = useCommand('enterprises.archiveClosure');
  const attempt = useAttempt();
  return post.closures.map(({ id, rev, startsOn, endsOn, reason }) => (
    <div key={id} className="jx-ent-post-head">
      <span style={{ flex: 1 }}>
        {t('enterprises.closedFor', { days: format.range(startsOn, endsOn) })} {reason}
      </span>
      <ActionIcon
        aria-label={t('enterprises.removeOf', { name: format.range(startsOn, endsOn) })}
        onClick={() => void attempt(() => archive.run({ id, rev, reason: '' }))}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </div>
  ));
}

function More({ name, children }: { name: string; children: ReactNode }) {
  const t = useT();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('enterprises.menuOf', { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
