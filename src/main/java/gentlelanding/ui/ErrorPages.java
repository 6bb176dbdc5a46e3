package gentlelanding.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** One page for everything that goes wrong: what happened, what to do next, and nothing of how the server works. */
@ControllerAdvice
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> KNOWN = Set.of(403, 404, 405, 409, 413, 422, 429, 503);

    private final LayoutAdvice layout;

    ErrorPages(LayoutAdvice layout) {
        this.layout = layout;
    }

    /** Nothing where part of something else has gone out already: that is torn off there, and never ends like a whole one. */
    @RequestMapping("/error")
    @Nullable
    String fromContainer(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (response.isCommitted()) {
            return null;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? number : 404;
        response.setStatus(status);
        model.addAttribute("kind", kind(status));
        return "ui/error";
    }

    @ExceptionHandler
    ModelAndView any(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()
                || Failure.isDatabaseAway(failure)
                || Failure.isHungUp(failure)
                || isForSecurity(failure)) {
            throw failure;
        }
        var status = statusOf(failure, request);
        if (status >= 500) {
            LOG.error("A request failed: {}", Failure.describe(failure));
        } else if (Failure.isOvertaken(failure)) {
            LOG.warn("A request was overtaken: {}", Failure.describe(failure));
        }
        if (failure instanceof NotHere) {
            EvenTime.toItsEnd(request);
        }
        if (failure instanceof ErrorResponse answer && answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER) != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
        }
        var page = new ModelAndView("ui/error", HttpStatus.valueOf(status));
        page.addObject("kind", kind(status));
        layout.layOut(request, page.getModelMap());
        return page;
    }

    private static int statusOf(Exception failure, HttpServletRequest request) {
        if (failure instanceof NotHere) {
            return 404;
        }
        if (failure instanceof Conflict || Failure.isOvertaken(failure)) {
            return 409;
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return request.getParameter(mismatch.getName()) == null ? 404 : 422;
        }
        if (Failure.isUnreadableRequest(failure)) {
            return Failure.statusOfUnreadable(failure);
        }
        if (failure instanceof ServletRequestBindingException) {
            return 422;
        }
        if (failure instanceof ErrorResponse response) {
            var status = response.getStatusCode().value();
            return status == 400 ? 422 : status;
        }
        return 500;
    }

    private static boolean isForSecurity(Exception failure) {
        return failure.getClass().getName().startsWith("org.springframework.security.");
    }

    private static String kind(int status) {
        return KNOWN.contains(status) ? String.valueOf(status) : status < 500 ? "404" : "500";
    }
}
