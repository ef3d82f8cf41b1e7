// Rows of persons, guardians, enrolments, leave, and the kept reports of roster imports.
import { z } from 'zod';
import * as f from '../../fields.ts';

export const sex = z.enum(['m', 'f']);
export const enrolmentStatus = z.enum(['active', 'paused', 'left', 'completed']);
export const leaveKind = z.enum(['sick', 'personal', 'other']);
export const half = z.enum(['am', 'pm']);

export const rowsOfApprentices = {
  person: z.object({
    name: f.personName,
    nameEn: f.text,
    sortKey: z.string(),
    searchKey: z.string(),
    sex: sex.nullable(),
    bornOn: f.isoDate.nullable(),
    idType: z.enum(['resident', 'passport', 'hkMoTw', 'other']),
    idNumber: f.idNumber,
    phone: f.phone,
    email: f.text,
  }),
  guardian: z.object({ personId: f.id, name: f.personName, relation: f.text, phone: f.phone }),
  enrolment: z.object({
    personId: f.id,
    cohortId: f.id,
    studentNumber: f.studentNumber,
    legalBasis: z.enum(['student', 'employee']),
    startsOn: f.isoDate,
    endsOn: f.isoDate,
    status: enrolmentStatus,
    statusOn: f.isoDate.nullable(),
    statusReason: f.text,
    enterpriseId: f.id.nullable(),
    postId: f.id.nullable(),
    note: f.longText,
  }),
  leave: z.object({
    enrolmentId: f.id,
    startsOn: f.isoDate,
    startsHalf: half,
    endsOn: f.isoDate,
    endsHalf: half,
    kind: leaveKind,
    reason: f.text,
  }),
  importReport: z.object({
    fileName: f.text,
    fileHash: z.string().length(64),
    importedAt: f.moment,
    rowsRead: f.count,
    created: f.count,
    updated: f.count,
    unchanged: f.count,
    skipped: f.count,
    rejected: f.count,
    commandId: f.id,
    report: z.json(),
  }),
};
