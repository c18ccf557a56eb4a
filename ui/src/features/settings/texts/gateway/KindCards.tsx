/** Which kind of gateway. */
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import classes from "./Gateway.module.css";
import { type GatewayKind, kinds, kindWords } from "./kinds";

export function KindCards({
  kind,
  onChoose,
}: {
  kind: GatewayKind;
  onChoose: (kind: GatewayKind) => void;
}) {
  return (
    <ChoiceGroup
      label="Gateway"
      value={kind}
      values={kinds}
      className={classes.kinds}
      onChange={(value) => {
        const known = kinds.find((name) => name === value);
        if (known) onChoose(known);
      }}
    >
      {kinds.map((value) => (
        <ChoiceCard key={value} value={value} title={kindWords[value].name}>
          {kindWords[value].text}
        </ChoiceCard>
      ))}
    </ChoiceGroup>
  );
}
