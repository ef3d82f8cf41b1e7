// What each column of the store holds about people: its kind, what it is for, who may see it, how it is masked and how long it stays.
// Columns are listed by kind; a column of the store that stands in no list fails the tests, and so does one listed that is not there.
import type { TableMap } from './dataMap.ts';

const EVERYBODY = ['coordinator', 'collegeMentor', 'enterpriseMentor', 'leader', 'auditor', 'apprentice'] as const;
const GUIDES = ['coordinator', 'collegeMentor', 'enterpriseMentor', 'apprentice'] as const;
const OFFICE = ['coordinator'] as const;
const OVERSIGHT = ['coordinator', 'auditor'] as const;

/** The header every row carries; in a row that belongs to a person the reason may say something of them. */
export const HEADER = { ordinary: 'id rev archivedAt archiveReason' };
export const HEADER_OF_A_PERSON = { ordinary: 'id rev archivedAt', personal: 'archiveReason' };

export const TABLES = {
  college: {
    ...{ why: 'college', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'nameZh nameEn code region timeZone logoId sealId verifyAddress mentorLimit isDemo',
    personal: 'signatoryZh signatoryEn',
  },
  picture: { why: 'college', roles: EVERYBODY, keep: 'college', owner: null, ordinary: 'mime sha256 bytes' },
  term: {
    ...{ why: 'calendar', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'academicYear ord startsOn weeks weekStartsOn',
  },
  calendarNotice: {
    ...{ why: 'calendar', roles: EVERYBODY, keep: 'college', owner: null, ordinary: 'year title source loadedOn' },
  },
  calendarDay: {
    ...{ why: 'calendar', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'noticeId date kind nameZh nameEn',
  },
  programme: {
    ...{ why: 'programme', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary:
      'nameZh nameEn type majorCode majorNameZh majorNameEn faculty months schoolMinutesPerDay enterpriseMinutesPerDay',
  },
  standard: {
    ...{ why: 'programme', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'programmeId version state effectiveOn note',
  },
  competenceUnit: {
    ...{ why: 'programme', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'standardId ord code titleZh titleEn shortZh shortEn weeks minStayWeeks level criteria colour',
  },
  unitPrerequisite: {
    ...{ why: 'programme', roles: EVERYBODY, keep: 'college', owner: null, ordinary: 'unitId requiresId' },
  },
  cohort: {
    ...{ why: 'programme', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'programmeId standardId name nameEn entryYear startsOn endsOn',
  },
  cohortSegment: {
    ...{ why: 'programme', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'cohortId startsOn endsOn place weekdays note',
  },
  enterprise: {
    ...{ why: 'enterprise', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'name nameEn shortName uscc region address colour searchKey note',
    personal: 'contactName',
    sensitive: 'contactPhone',
    mask: { contactPhone: 'phone' },
  },
  site: {
    ...{ why: 'enterprise', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'enterpriseId name nameEn address kind',
  },
  post: {
    ...{ why: 'enterprise', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'siteId enterpriseId name nameEn shortName places minutesPerDay defaultMentorId note',
  },
  postUnit: { why: 'enterprise', roles: EVERYBODY, keep: 'college', owner: null, ordinary: 'postId unitId' },
  postClosure: {
    ...{ why: 'enterprise', roles: EVERYBODY, keep: 'college', owner: null, ordinary: 'postId startsOn endsOn reason' },
  },
  headcount: {
    ...{
      why: 'enterprise',
      roles: EVERYBODY,
      keep: 'college',
      owner: null,
      ordinary: 'enterpriseId postId asOf staff',
    },
  },
  person: {
    ...{ why: 'identify', roles: GUIDES, keep: 'person', owner: 'id' },
    personal: 'name nameEn sortKey searchKey sex idType email',
    sensitive: 'idNumber phone',
    minor: 'bornOn',
    mask: { idNumber: 'idNumber', phone: 'phone' },
    whyOf: {
      idNumber: 'idNumber',
      phone: 'contact',
      email: 'contact',
      bornOn: 'age',
      sortKey: 'search',
      searchKey: 'search',
    },
    rolesOf: { idNumber: OFFICE, phone: GUIDES },
    kept: 'sortKey searchKey',
  },
  guardian: {
    ...{ why: 'guardian', roles: OFFICE, keep: 'guardian', owner: 'personId', ordinary: 'personId' },
    minor: 'name relation phone',
    mask: { phone: 'phone' },
  },
  mentor: {
    ...{ why: 'mentoring', roles: EVERYBODY, keep: 'person', owner: 'personId' },
    ordinary: 'personId side enterpriseId maxApprentices',
    personal: 'staffNumber title skillLevel',
  },
  enrolment: {
    ...{ why: 'training', roles: GUIDES, keep: 'person', owner: 'personId' },
    ordinary: 'personId cohortId legalBasis startsOn endsOn status statusOn enterpriseId postId',
    personal: 'studentNumber statusReason note',
  },
  pairing: {
    ...{ why: 'mentoring', roles: EVERYBODY, keep: 'person', owner: 'enrolmentId' },
    ordinary: 'enrolmentId side mentorId startsOn endsOn',
    personal: 'reason',
  },
  leave: {
    ...{ why: 'leave', roles: GUIDES, keep: 'person', owner: 'enrolmentId' },
    ordinary: 'enrolmentId startsOn startsHalf endsOn endsHalf',
    sensitive: 'kind reason',
  },
  importReport: {
    ...{ why: 'import', roles: OFFICE, keep: 'importReport', owner: null },
    ordinary: 'fileName fileHash importedAt rowsRead created updated unchanged skipped rejected commandId',
    personal: 'report',
  },
  agreement: {
    ...{ why: 'contract', roles: GUIDES, keep: 'person', owner: 'enrolmentId' },
    ordinary: 'enrolmentId enterpriseId number startsOn endsOn endedOn',
    personal: 'endReason note',
  },
  agreementSignature: {
    ...{ why: 'contract', roles: GUIDES, keep: 'person', owner: 'agreementId' },
    ordinary: 'agreementId party signedOn method recordedAt',
    personal: 'signerName recordedBy',
  },
  planVersion: {
    ...{
      why: 'plan',
      roles: EVERYBODY,
      keep: 'college',
      owner: null,
      ordinary: 'number state publishedOn basedOn note',
    },
  },
  stay: { why: 'plan', roles: EVERYBODY, keep: 'person', owner: 'enrolmentId', ordinary: 'enrolmentId' },
  stayVersion: {
    ...{ why: 'plan', roles: EVERYBODY, keep: 'person', owner: 'enrolmentId' },
    ordinary: 'stayId enrolmentId since until unitId postId startsOn endsOn weekdays isPinned',
    personal: 'note',
  },
  waiver: {
    ...{ why: 'plan', roles: OFFICE, keep: 'person', owner: 'stayId' },
    ordinary: 'stayId kind unitId postId startsOn endsOn keptAt',
    personal: 'reason keptBy',
  },
  enrolmentStays: {
    ...{ why: 'search', roles: EVERYBODY, keep: 'person', owner: 'enrolmentId', isDerived: true },
    ordinary: 'enrolmentId spans units posts ids revs',
    kept: 'spans units posts ids revs',
  },
  evaluationScheme: {
    ...{ why: 'assess', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'nameZh nameEn version state passLine divergenceLimit bands',
  },
  schemeItem: {
    ...{ why: 'assess', roles: EVERYBODY, keep: 'college', owner: null },
    ordinary: 'schemeId ord key side kind titleZh titleEn weight anchors',
  },
  evaluation: {
    ...{ why: 'assess', roles: GUIDES, keep: 'person', owner: 'enrolmentId' },
    ordinary:
      'stayId enrolmentId unitId schemeId planVersion enterpriseSignedOn enterpriseMentorId collegeSignedOn collegeMentorId',
    personal: 'moderationReason snapshot',
  },
  score: {
    ...{ why: 'assess', roles: GUIDES, keep: 'person', owner: 'evaluationId' },
    ordinary: 'evaluationId itemId source mentorId',
    personal: 'value enteredBy',
  },
  certificate: {
    ...{ why: 'certify', roles: EVERYBODY, keep: 'certificate', owner: 'enrolmentId' },
    ordinary: 'enrolmentId kind number issuedOn state keyId',
    personal: 'stateReason qrText snapshot',
  },
  certificatePrint: {
    ...{ why: 'certify', roles: OVERSIGHT, keep: 'certificate', owner: 'certificateId' },
    ordinary: 'certificateId ord printedAt',
    personal: 'reason',
  },
  numberSeries: { why: 'certify', roles: OFFICE, keep: 'college', owner: null, ordinary: 'series year nextSerial' },
  signingKey: {
    ...{ why: 'certify', roles: OFFICE, keep: 'college', owner: null },
    ordinary: 'publicKey privateKey fingerprint activeFrom retiredAt',
    mask: { privateKey: 'never' },
    kept: 'privateKey',
  },
  preference: {
    ...{ why: 'settings', roles: EVERYBODY, keep: 'college', owner: null, ordinary: 'owner key value' },
  },
  account: {
    ...{ why: 'access', roles: OFFICE, keep: 'college', owner: 'personId' },
    ordinary: 'role mentorId personId mustChangePassword',
    personal: 'name loginName loginKey',
  },
  consent: {
    ...{ why: 'consent', roles: OFFICE, keep: 'privacy', owner: 'personId' },
    ordinary: 'personId kind givenOn form noticeVersion withdrawnOn',
    personal: 'signerName withdrawReason note',
  },
  retentionRule: {
    ...{ why: 'retention', roles: OVERSIGHT, keep: 'college', owner: null, ordinary: 'kind months source checkedOn' },
  },
  legalHold: {
    ...{ why: 'retention', roles: OVERSIGHT, keep: 'privacy', owner: 'personId' },
    ordinary: 'personId since endedOn',
    personal: 'reason endReason',
  },
  exportRecord: {
    ...{ why: 'exports', roles: OVERSIGHT, keep: 'exportRecord', owner: null },
    ordinary: 'exportedAt kind title format rows fields exportedBy persons',
    kept: 'persons',
  },
  erasedPerson: {
    ...{ why: 'erasure', roles: OVERSIGHT, keep: 'privacy', owner: null },
    ordinary: 'personId kind reason erasedAt erasedBy rows changes copies',
  },
  meta: { why: 'system', roles: OFFICE, keep: 'college', owner: null, isPlain: true, ordinary: 'key value' },
  change: {
    ...{ why: 'history', roles: OVERSIGHT, keep: 'log', owner: null, isPlain: true },
    ordinary: 'ord node seq hlc entity entityId op base actor commandId prevHash',
    personal: 'fields reason',
  },
  audit: {
    ...{ why: 'audit', roles: OVERSIGHT, keep: 'log', owner: null, isPlain: true },
    ordinary:
      'seq at actor action kind commandId isView canUndo undoOf firstChange lastChange changeHash entity entityId salt told mac',
    personal: 'label detail',
  },
  erasure: {
    ...{ why: 'erasure', roles: OVERSIGHT, keep: 'log', owner: null, isPlain: true },
    ordinary: 'ord commandId log at original remains',
  },
} as const satisfies Record<string, TableMap>;
