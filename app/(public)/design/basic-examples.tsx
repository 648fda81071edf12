import { TierMark } from '@/components/tiers/tier-mark';
import { Button, LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';

/** Marks, chips, buttons, messages, facts and the empty list. */
export function BasicExamples() {
  return (
    <section aria-label="Grundelementer" className="grid items-start gap-5 lg:grid-cols-2">
      <Card title="Mærker, knapper og chips">
        <div className="space-y-4">
          <p className="flex flex-wrap gap-2">
            <TierMark mark="circle" label="Grøn" />
            <TierMark mark="triangle" label="Gul" />
            <TierMark mark="square" label="Rød" />
            <TierMark mark="diamond" label="Uden farve" />
          </p>
          <p className="flex flex-wrap gap-2">
            <Button look="primary">Modtag til anvisning</Button>
            <Button>Udskriv</Button>
            <Button look="danger">Annullér</Button>
            <Button look="quiet">Nulstil</Button>
            <Button disabled>Ikke endnu</Button>
          </p>
          <p className="flex flex-wrap gap-2">
            <Chip>beskæftigelse</Chip>
            <Chip tone="strong">Kladde</Chip>
            <Chip tone="warning">ændret siden tilbud</Chip>
            <Chip tone="error">frist udløbet</Chip>
            <Chip tone="success">lejekontrakt underskrevet</Chip>
          </p>
        </div>
      </Card>
      <Card title="Oplysninger">
        <DefinitionList
          items={[
            { term: 'Opsagt', value: '30.09.2025' },
            { term: 'Husleje', value: '5.940,00 kr. om måneden' },
            { term: 'Kommunen betaler fra', value: '1. januar 2026, indtil videre 0,00 kr.' },
          ]}
        />
      </Card>
      <div className="grid gap-3">
        <Notice>Kommunen har set boligen i dag kl. 8.15.</Notice>
        <Notice tone="success" title="Boligen er meldt ledig.">
          Den er fordelt til kommunal anvisning.
        </Notice>
        <Notice tone="warning" title="Ændret siden tilbud.">
          Huslejen er rettet, og kommunen har fået en ny frist.
        </Notice>
        <Notice tone="error" title="Boligen er allerede modtaget.">
          Karen Andersen modtog den 06.10.2025 kl. 10.42.
        </Notice>
      </div>
      <EmptyState
        title="Ingen boliger venter på kommunen"
        action={
          <LinkButton href="/design" look="primary">
            Se hvor det snart er jeres tur
          </LinkButton>
        }
      >
        Når en boligorganisation melder en bolig ledig, og det er kommunens tur, står den her med sin frist.
      </EmptyState>
    </section>
  );
}
