package gentlelanding.ui;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Every redirect after a change says 303, so that the browser reads the next page rather than send the form again. */
@Component
class SeeOther {

    SeeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
