'use server';

import { defineAction } from '@/lib/auth/define-action';
import { addNoteSchema } from '@/lib/schemas/vacancies/acts';
import { VACANCY_ERROR_TEXTS } from '@/lib/schemas/vacancies/error-texts';
import { addNote } from '@/lib/usecases/vacancies/add-note';

export const addNoteAction = defineAction({
  permission: 'vacancy.note',
  schema: addNoteSchema,
  run: addNote,
  errors: VACANCY_ERROR_TEXTS,
  done: 'vacancies.note.saved',
});
