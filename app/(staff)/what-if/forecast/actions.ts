'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { makeForecastSchema } from '@/lib/schemas/forecasts/make-forecast';
import { makeForecast } from '@/lib/usecases/forecasts/make-forecast';

export const makeForecastAction = defineAction({
  permission: 'plan.try',
  schema: makeForecastSchema,
  run: makeForecast,
  errors: {
    'no-agreement': 'forecast.errors.no-agreement',
    'no-departments': 'forecast.errors.no-departments',
  },
  redirectTo: ({ id }) => paths.storedForecast(id),
  revalidate: ['/what-if/forecast'],
});
