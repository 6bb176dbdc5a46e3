package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** In which sitting a person has a side. */
@Component
@Order(10)
class SittingData implements PersonalData {

    private final SittingSideRows sides;
    private final Clearing clearing;

    SittingData(SittingSideRows sides, Clearing clearing) {
        this.sides = sides;
        this.clearing = clearing;
    }

    @Override
    public String chapter() {
        return "sittings";
    }

    @Override
    public List<String> tables() {
        return List.of("sitting", "sitting_side");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        return sides.findOf(person).stream()
                .map(side -> Map.of("takenAlong", side.isTaken()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        var sitting = sides.findOf(person).map(side -> side.id().sitting());
        sides.deleteOf(person);
        sitting.ifPresent(clearing::after);
    }
}
