// The permission matrix: one line a procedure, deny by default. The host asks it before every call; nothing else decides.
import { type Role, roles } from './roles.ts';

/** What an id in the input names. Each is in scope when it belongs to an apprentice who is the session's own. */
export type Named = 'enrolment' | 'stay' | 'agreement' | 'certificate' | 'item' | 'side';

export type Line = {
  /** Roles that may call it about everybody. The coordinator may call everything that has a line. */
  all?: readonly Role[];
  /** Roles that may call it about their own apprentices only, an apprentice about himself. */
  own?: {
    roles: readonly Role[];
    /** Fields of the input that must be in scope; `scores[].stayId` looks into each entry of a list. */
    input?: Readonly<Record<string, Named>>;
    /** The list in the output whose entries are kept when the enrolment under `key` is in scope; `at` '' is the output itself. */
    rows?: { at: '' | 'rows'; key: 'id' | 'enrolmentId' };
  };
};

const EVERYBODY = roles;
const MENTORS: readonly Role[] = ['collegeMentor', 'enterpriseMentor'];
const OWN: readonly Role[] = [...MENTORS, 'apprentice'];
const READERS: readonly Role[] = ['leader', 'auditor'];
const AUDIT: readonly Role[] = ['auditor'];

const office: Line = {};
const open: Line = { all: EVERYBODY };
const readers: Line = { all: READERS };
const audit: Line = { all: AUDIT };
/** Catalogues that mentors need to understand their own list. */
const catalogue: Line = { all: [...READERS, ...MENTORS] };
const ownRows = (key: 'id' | 'enrolmentId', who = OWN): Line => ({
  all: READERS,
  own: { roles: who, rows: { at: '', key } },
});
const ownInput = (input: Readonly<Record<string, Named>>, who = OWN): Line => ({
  all: READERS,
  own: { roles: who, input },
});
const lines = (feature: string, names: string, line: Line): Record<string, Line> =>
  Object.fromEntries(names.split(' ').map((name) => [`${feature}.${name}`, line]));

export const matrix: Readonly<Record<string, Line>> = {
  // Who has to be a coordinator here is asked by the call itself: these are answered before anybody is known.
  ...lines('access', 'state setUp confirmRecovery newRecoveryKey openSample resetSample leaveSample unlock lock', open),
  ...lines('access', 'touch recover changePassword setIdleMinutes', open),
  ...lines('accounts', 'list create update archive resetPassword', office),

  ...lines('college', 'get context picture', open),
  ...lines('college', 'save setPicture removePicture', office),
  ...lines('calendar', 'year days status terms', open),
  ...lines('calendar', 'readNotice importNotice setDay proposeTerm createTerm updateTerm archiveTerm', office),
  ...lines('jobs', 'cancel', open),
  ...lines('settings', 'getPreference setPreference', open),

  ...lines('programmes', 'list get majors standard cohorts cohort', catalogue),
  ...lines('programmes', 'create update archive newVersion updateStandard putInForce discardDraft createUnit', office),
  ...lines(
    'programmes',
    'updateUnit archiveUnit orderUnits pasteUnits createCohort updateCohort archiveCohort',
    office,
  ),
  ...lines('programmes', 'previewPattern applyPattern createSegment updateSegment archiveSegment', office),

  ...lines('enterprises', 'units choices', catalogue),
  ...lines('enterprises', 'list get', readers),
  ...lines('enterprises', 'create update archive createSite updateSite archiveSite createPost updatePost', office),
  ...lines('enterprises', 'archivePost addClosure updateClosure archiveClosure addHeadcount archiveHeadcount', office),
  ...lines('enterprises', 'reveal', office),

  'apprentices.list': ownRows('id'),
  'apprentices.open': ownInput({ id: 'enrolment' }),
  ...lines('apprentices', 'reveal spelling create enrol update setStatus transfer archive saveGuardian', office),
  ...lines('apprentices', 'archiveGuardian saveLeave archiveLeave', office),
  ...lines('rosterImport', 'read setSource setMapping setCell setRow setChoice preview cell commit rejected', office),
  ...lines('rosterImport', 'reports report', office),

  ...lines('mentors', 'list get choices', readers),
  'mentors.pairings': ownInput({ enrolmentId: 'enrolment' }),
  ...lines('mentors', 'create update archive previewPair pair pairOne endPairing removePairing', office),

  'agreements.list': ownRows('enrolmentId'),
  'agreements.get': ownInput({ id: 'agreement' }),
  ...lines('agreements', 'candidates enterprises create createMany update sign signMany unsign end remove', office),

  ...lines('rotations', 'board conflicts unplanned load waivers', readers),
  ...lines('rotations', 'versions', catalogue),
  'rotations.stays': ownInput({ enrolmentId: 'enrolment' }),
  ...lines('rotations', 'place move resize edit copy remove pin publish discardDraft keep unkeep fill export', office),

  ...lines('evaluations', 'scheme', open),
  ...lines('evaluations', 'choices', catalogue),
  'evaluations.due': ownRows('enrolmentId', MENTORS),
  'evaluations.grid': {
    all: READERS,
    own: { roles: MENTORS, input: { side: 'side' }, rows: { at: 'rows', key: 'enrolmentId' } },
  },
  'evaluations.lastScores': ownInput({ stayId: 'stay' }, MENTORS),
  'evaluations.result': ownInput({ enrolmentId: 'enrolment' }),
  'evaluations.results': readers,
  // Each side enters and signs its own part.
  'evaluations.setScores': {
    own: { roles: MENTORS, input: { 'scores[].stayId': 'stay', 'scores[].itemId': 'item' } },
  },
  'evaluations.sign': { own: { roles: MENTORS, input: { side: 'side', 'stayIds[]': 'stay' } } },
  ...lines('evaluations', 'moderate withdraw', office),

  ...lines('certificates', 'verify keys', open),
  ...lines('certificates', 'cohorts gate', readers),
  'certificates.list': ownRows('enrolmentId'),
  'certificates.get': ownInput({ id: 'certificate' }),
  ...lines('certificates', 'preview issue render print revoke', office),

  ...lines('reports', 'worklist', readers),
  ...lines('reports', 'search exportTable', office),
  ...lines('activity', 'recent undo redo', office),
  ...lines('activity', 'history asItWas audit auditActors verify exportAudit', audit),

  ...lines('privacy', 'rules due holds erased exports flags', audit),
  ...lines(
    'privacy',
    'consents ofPerson recordConsent withdrawConsent copy saveRule hold endHold erasePreview',
    office,
  ),
  ...lines('privacy', 'erase eraseDue', office),
  ...lines('backups', 'state places chooseSecond freeSpace look restore make rehearse tend', office),
};

export type Grant = 'all' | 'own' | null;

/** What a role may do with a procedure: everything, with its own apprentices, or nothing. */
export function grantOf(path: string, role: Role): Grant {
  const line = Object.hasOwn(matrix, path) ? matrix[path] : undefined;
  if (!line) return null;
  if (role === 'coordinator' || line.all?.includes(role)) return 'all';
  return line.own?.roles.includes(role) ? 'own' : null;
}
