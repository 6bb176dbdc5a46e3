package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A practitioner's templates, as they wrote them. */
@Component
@Order(45)
class TemplateData implements PersonalData {

    private final Desk desk;

    TemplateData(Desk desk) {
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
        return desk.of(person).stream().map(OnDesk::draft).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        desk.of(person).forEach(template -> desk.remove(template.id(), person));
    }
}
