// NOEGLEN_API=https://…/api/v1 NOEGLEN_KEY=noeglen_… npx tsx docs/api-client/report-vacancy.ts 14
// Reports an example home of the department with that number, says who gets it and why, and voids the report again.
import { noeglen } from './client';

const [number = ''] = process.argv.slice(2);
const api = noeglen({ server: process.env.NOEGLEN_API ?? '', key: process.env.NOEGLEN_KEY ?? '' });

const department = (await api.departments()).find((one) => one.number === number);
if (!department) throw new Error(`There is no department ${number}`);

const today = new Date().toISOString().slice(0, 10);
const seen = await api.report({
  departmentId: department.id,
  occasion: 'RELET',
  reportedOn: process.env.NOEGLEN_DAY ?? today,
  availableOn: process.env.NOEGLEN_DAY ?? today,
  home: {
    ...{ unitNumber: 'EKSEMPEL-1', dwellingType: 'FAMILY', street: 'Eksempelvej', houseNumber: '1' },
    ...{ postcode: '4300', city: 'Eksempelby', rooms: 3, areaTenths: 785, rentOre: 594_000 },
  },
});
const { reference, verdict, respondBy } = seen.vacancy;
process.stdout.write(`${reference}: ${verdict?.headline.da ?? 'Venter på en aftale.'}\n`);
if (verdict) process.stdout.write(`${verdict.explanation.da}\n`);
if (respondBy) process.stdout.write(`Kommunen svarer senest ${respondBy}.\n`);

await api.void(seen, 'Kun et eksempel');
process.stdout.write('Meldingen er annulleret igen.\n');
