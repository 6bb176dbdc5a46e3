package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A practitioner's templates, as they wrote them. */
@Component
@Order(45)
class TemplateData implements PersonalData {

    private final Desk desk;
    private final CarryingDesk carrying;
    private final JsonMapper json;
    private final Clock clock;

    TemplateData(Desk desk, CarryingDesk carrying, JsonMapper json, Clock clock) {
        this.carrying = carrying;
        this.json = json;
        this.clock = clock;
        this.desk = desk;
    }

    @Override
    public String chapter() {
        return "templates";
    }

    @Override
    public List<String> tables() {
        return List.of("care_template", "template_version", "hand_out");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        return carrying.of(person);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringIn(AccountId person, JsonNode chapter) {
        try {
            carrying.bringIn(person, chapter.valueStream().map(this::read).toList());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnfitException();
        }
    }

    /** The first copies held drafts alone. */
    private CarryingDesk.Taken read(JsonNode template) {
        return template.has("draft")
                ? json.treeToValue(template, CarryingDesk.Taken.class)
                : new CarryingDesk.Taken(
                        json.treeToValue(template, CareTemplate.class), List.of(), false, false, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        desk.of(person).forEach(template -> desk.remove(template.id(), person));
    }
}
