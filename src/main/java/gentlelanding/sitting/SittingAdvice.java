package gentlelanding.sitting;

import gentlelanding.account.Beginning;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether two people may begin together on this device. */
@ControllerAdvice
class SittingAdvice {

    private final Beginning beginning;

    SittingAdvice(Beginning beginning) {
        this.beginning = beginning;
    }

    @ModelAttribute("maySit")
    boolean maySit() {
        return beginning.isOpen();
    }
}
