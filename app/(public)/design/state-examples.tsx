import { PageState } from '@/components/shell/page-state';
import { Button, LinkButton } from '@/components/ui/button';

/** The page that says that something could not be shown. The real ones: any wrong address; NOEGLEN_MAINTENANCE=1. */
export function StateExamples() {
  return (
    <PageState
      title="Noget gik galt hos os"
      level={2}
      actions={
        <>
          <Button look="primary">Prøv igen</Button>
          <LinkButton href="/design">Gå til forsiden</LinkButton>
        </>
      }
      reference="Henvisning: 2874661094"
    >
      <p>Siden kunne ikke vises. Det, der var gemt, er stadig gemt.</p>
    </PageState>
  );
}
