// One apprentice as a row ready to show: names instead of ids, where they are, how far they are, what comes next.
import type { AgreementState } from '../../../shared/features/agreements/agreements.rules.ts';
import {
  agreementShown,
  type Finding,
  type FindingKey,
  type lightOf,
  nextOf,
  type Place,
  placeOf,
  type Segment,
  type TrainingFacts,
} from '../../../shared/features/apprentices/apprentices.rules.ts';
import { maskId, maskPhone } from '../../db/mask.ts';
import type { PlanFacts } from './training.plan.ts';
import type { Agreement, Base, Cohort, Known } from './training.sql.ts';

export type ApprenticeLine = Base &
  Cohort & {
    enterpriseName: string;
    postName: string;
    place: Place;
    hereEnterprise: string;
    hereEnterpriseEn: string;
    herePost: string;
    herePostEn: string;
    hereUntil: string | null;
    collegeMentorId: string | null;
    collegeMentor: string;
    collegeMentorEn: string;
    enterpriseMentorId: string | null;
    enterpriseMentor: string;
    enterpriseMentorEn: string;
    agreement: AgreementState | null;
    unitsPlanned: number;
    unitsDone: number;
    unitsEnded: number;
    light: ReturnType<typeof lightOf>;
    next: ReturnType<typeof nextOf>;
    findings: FindingKey[];
    law: number;
    warn: number;
  };

/** What has been found out about one apprentice. */
export type Judged = {
  plan: PlanFacts;
  facts: TrainingFacts & { agreements: readonly Agreement[] };
  findings: readonly Finding[];
  light: ApprenticeLine['light'];
};

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one literal; put together from spread parts, 3,000 rows take twice as long
export function lineOf(row: Base, { plan, facts, findings, light }: Judged, known: Known): ApprenticeLine {
  const cohort = known.cohorts.get(row.cohortId);
  const segments = known.segments.get(row.cohortId) ?? [];
  const isOnLeave = known.leave.has(row.id);
  const place = placeOf({ status: row.status, stay: facts.stay, isOnLeave, segments }, known.weekday);
  const isThere = place === 'post' || place === 'openPost';
  const herePost = isThere ? known.posts.get(plan.now?.postId ?? '') : undefined;
  const hereEnterprise = known.enterprises.get(herePost?.enterpriseId ?? '');
  const collegeMentor = known.mentors.get(known.college.get(row.id) ?? '');
  const enterpriseMentor = known.mentors.get(known.enterprise.get(row.id) ?? '');
  return {
    id: row.id,
    rev: row.rev,
    personId: row.personId,
    name: row.name,
    nameEn: row.nameEn,
    sortKey: row.sortKey,
    searchKey: row.searchKey,
    sex: row.sex,
    studentNumber: row.studentNumber,
    cohortId: row.cohortId,
    enterpriseId: row.enterpriseId,
    postId: row.postId,
    status: row.status,
    statusOn: row.statusOn,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    idNumber: maskId(row.idNumber),
    phone: maskPhone(row.phone),
    cohortName: cohort?.cohortName ?? '',
    cohortNameEn: cohort?.cohortNameEn ?? '',
    entryYear: cohort?.entryYear ?? 0,
    programmeZh: cohort?.programmeZh ?? '',
    programmeEn: cohort?.programmeEn ?? '',
    unitsRequired: facts.units.required,
    enterpriseName: known.enterprises.get(row.enterpriseId ?? '')?.name ?? '',
    postName: known.posts.get(row.postId ?? '')?.name ?? '',
    place,
    hereEnterprise: hereEnterprise?.name ?? '',
    hereEnterpriseEn: hereEnterprise?.nameEn ?? '',
    herePost: herePost?.name ?? '',
    herePostEn: herePost?.nameEn ?? '',
    hereUntil: (isThere ? plan.now?.endsOn : place === 'school' || place === 'base' ? lastOf(segments) : null) ?? null,
    collegeMentorId: known.college.get(row.id) ?? null,
    collegeMentor: collegeMentor?.name ?? '',
    collegeMentorEn: collegeMentor?.nameEn ?? '',
    enterpriseMentorId: known.enterprise.get(row.id) ?? null,
    enterpriseMentor: enterpriseMentor?.name ?? '',
    enterpriseMentorEn: enterpriseMentor?.nameEn ?? '',
    agreement: agreementShown(facts.agreements),
    unitsPlanned: facts.units.planned,
    unitsDone: facts.units.done,
    unitsEnded: facts.units.ended,
    light,
    next: nextOf(facts, findings),
    findings: findings.length === 0 ? [] : findings.map((f) => f.key),
    law: countOf(findings, 'law'),
    warn: countOf(findings, 'warn'),
  };
}

function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  let n = 0;
  for (const finding of findings) if (finding.severity === severity) n++;
  return n;
}

const lastOf = (segments: readonly Segment[]): string | null =>
  segments.reduce<string | null>((last, s) => (last !== null && last <= s.endsOn ? last : s.endsOn), null);
