package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import gentlelanding.practice.CareTemplates;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's profiles, as they wrote them. */
@Component
@Order(30)
class ProfileData implements PersonalData {

    private final MakingProfile making;
    private final ProfileRows rows;
    private final CareTemplates templates;
    private final JsonMapper json;

    ProfileData(MakingProfile making, ProfileRows rows, CareTemplates templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
        this.making = making;
        this.rows = rows;
    }

    @Override
    public String chapter() {
        return "profiles";
    }

    @Override
    public List<String> tables() {
        return List.of("profile");
    }

    @Override
    @Transactional
    public Object exportOf(AccountId person) {
        return making.atLeastOneOf(person).stream()
                .map(opened -> opened.document().unnumbered())
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringIn(AccountId person, JsonNode chapter) {
        try {
            making.bringIn(person, List.of(json.treeToValue(chapter, ProfileDocument[].class)), templates::isSound);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UnfitException();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        rows.deleteAllOf(person);
    }
}
