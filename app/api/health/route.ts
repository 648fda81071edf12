/** The process answers. Asks nothing of the database; see /api/ready for that. */
export function GET(): Response {
  return Response.json({ status: 'ok' });
}
