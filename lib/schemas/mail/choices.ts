import { z } from 'zod';
import { NOTICE_KINDS, PACES } from '@/lib/domain/notice/notice-kind';

export const mailChoicesSchema = z.partialRecord(z.enum(NOTICE_KINDS), z.enum(PACES));

export const resendMailSchema = z.object({ mailId: z.uuid() });
