import pino from 'pino';

/** Structured log on standard output. Log chosen facts, never a row, a form or an error's input. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: undefined });
