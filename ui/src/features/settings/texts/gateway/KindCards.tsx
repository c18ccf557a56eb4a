/** Which kind of gateway. */
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { t } from "@/words";
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
      label={t("texts-gateway")}
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
